import { AuthorizationError, type webApi } from '@slack/bolt';
import { logProblem } from '../../chat/problem.ts';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { Conversation } from './conversation.ts';
import { isNotInstalled } from './installations.ts';
import { renderMessage } from './render-blocks.ts';
import { createRespond } from './respond.ts';
import { sentence } from './sentence.ts';
import { createWay } from './way.ts';
import { whisper } from './whisper.ts';

const NOT_INSTALLED =
  'Paperboy is not installed in this workspace any more, or its token can no longer be read. Whoever runs it can install it again.';

interface ReportOptions {
  readonly logger: Logger;
  readonly queue: ChannelQueue;
  /** Undefined where there is no token for the workspace. */
  readonly client: webApi.WebClient | undefined;
}

/** What no listener took care of: logged, and told to whoever waits for an answer. Never rejects. */
export async function reportListenerError(error: Error, body: object, options: ReportOptions): Promise<void> {
  const { logger, queue, client } = options;
  const reply = sentence(logged(error, logger), 'sender');
  const { responseUrl, ...asker } = askerOf(body as Body);
  try {
    if (client !== undefined && asker.user !== undefined) {
      const to: Conversation = { ...asker, client, user: asker.user, ...(responseUrl && { responseUrl }) };
      await whisper(reply, createWay({ to, queue, logger }));
    } else if (responseUrl !== undefined) {
      const hidden = { response_type: 'ephemeral', replace_original: false };
      await createRespond(responseUrl)({ ...renderMessage(reply), ...hidden });
    }
  } catch (second) {
    logger.warn({ err: second }, 'the asker could not be told');
  }
}

type Maybe<T> = { readonly [K in keyof T]?: unknown };

/** What commands, events and interactions have of whoever is behind them, if anything. */
interface Body
  extends Maybe<{ type: 1; response_url: 1; team_id: 1; user_id: 1; channel_id: 1 }>,
    Partial<Record<'team' | 'user' | 'channel', Maybe<{ id: 1 }>>> {
  readonly event?: Maybe<{ type: 1; user: 1; channel: 1; thread_ts: 1 }>;
}

/** Nobody waits for what completes while it is typed, or for events that are not said to the bot. */
function askerOf({ type, event, ...body }: Body) {
  const isSaid = event === undefined || event.type === 'app_mention' || event.type === 'message';
  const waits = type !== 'block_suggestion' && isSaid;
  const user = waits ? textOf(body.user_id ?? body.user?.id ?? event?.user) : undefined;
  const channel = textOf(body.channel_id ?? body.channel?.id ?? event?.channel);
  const thread = textOf(event?.thread_ts);
  const responseUrl = textOf(body.response_url);
  return {
    team: textOf(body.team_id ?? body.team?.id) ?? '',
    user,
    responseUrl,
    ...(channel === undefined ? {} : { channel }),
    ...(thread === undefined ? {} : { thread }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @returns what the asker is told */
function logged(error: Error, logger: Logger): string {
  if (error instanceof AuthorizationError && needsInstalling(error)) {
    logger.warn({ err: error }, 'a request came from a workspace without an installation');
    return NOT_INSTALLED;
  }
  return `Something went wrong. ${logProblem(logger, { err: error }, 'a request of Slack failed').sentence}`;
}

/** There is no token, or none that our keys open: nothing but another installation, or the former key, changes that. */
function needsInstalling({ original }: AuthorizationError): boolean {
  const { cause } = original;
  return isNotInstalled(original) || (cause instanceof PaperboyError && cause.code === 'secret_unreadable');
}

/**
 * Is it an event that nothing was done with, since it could not be found out whose it is, as while the database is away? Nobody
 * can be told; Slack sends it again, within minutes, unless it is acknowledged.
 */
export function mayComeAgain(error: Error, body: object): error is AuthorizationError {
  return error instanceof AuthorizationError && !needsInstalling(error) && 'event' in body;
}
