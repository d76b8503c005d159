import { AuthorizationError, type webApi } from '@slack/bolt';
import { logProblem } from '../../chat/problem.ts';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { ENGLISH } from '../../messages/english.ts';
import type { Message } from '../../messages/messages.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { Conversation } from './conversation.ts';
import { isNotInstalled } from './installations.ts';
import { messagesTo, type People } from './person.ts';
import { renderMessage } from './render-blocks.ts';
import { createRespond } from './respond.ts';
import { sentence } from './sentence.ts';
import { createWay } from './way.ts';
import { whisper } from './whisper.ts';

interface ReportOptions {
  readonly logger: Logger;
  readonly queue: ChannelQueue;
  readonly people: People;
  /** Undefined where there is no token for the workspace. */
  readonly client: webApi.WebClient | undefined;
}

/** What no listener took care of: logged, and told to whoever waits for an answer. Never rejects. */
export async function reportListenerError(error: Error, body: object, options: ReportOptions): Promise<void> {
  const { logger, queue, people, client } = options;
  const { key, values } = logged(error, logger);
  const { responseUrl, ...asker } = askerOf(body as Body);
  try {
    if (client !== undefined && asker.user !== undefined) {
      const to: Conversation = { ...asker, client, user: asker.user, ...(responseUrl && { responseUrl }) };
      const say = await messagesTo(to, people);
      await whisper(sentence(say.text(key, values), 'sender'), createWay({ to, queue, logger }));
    } else if (responseUrl !== undefined) {
      const hidden = { response_type: 'ephemeral', replace_original: false };
      // Without a token nobody says which language they read.
      const reply = sentence(ENGLISH.text(key, values), 'sender');
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
function logged(error: Error, logger: Logger): Message {
  if (error instanceof AuthorizationError && needsInstalling(error)) {
    logger.warn({ err: error }, 'a request came from a workspace without an installation');
    return { key: 'problem.notInstalled' };
  }
  const reference = logProblem(logger, { err: error }, 'a request of Slack failed');
  return { key: 'problem.request', values: { reference } };
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
