import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { type Failure, NO_TROUBLE, pauseAfter, troubleWith, unreachable } from './connection-trouble.ts';
import type { SlackPace } from './pace.ts';
import { isRefusal, slackErrorCode } from './problems.ts';

/** Slack may refuse a token once and take it the next moment. */
const TRIES = 2;

interface BotTokenOptions {
  readonly logger: Logger;
  readonly pace: SlackPace;
  /** Ends the waiting for Slack. */
  readonly stopping: AbortSignal;
  readonly onTrouble: (reason: string) => void;
}

/**
 * Who the token of a client belongs to. Waits for as long as Slack cannot be reached.
 * @throws PaperboyError `slack_refused` when Slack refuses it twice, or the waiting is ended
 */
export async function openBotToken(
  client: webApi.WebClient,
  { logger, pace, stopping, onTrouble }: BotTokenOptions,
): Promise<webApi.AuthTestResponse> {
  let trouble = NO_TROUBLE;
  for (;;) {
    try {
      return await client.auth.test();
    } catch (error) {
      const failure = failureOf(error);
      trouble = troubleWith(trouble, failure, performance.now());
      if (trouble.refusals >= TRIES || stopping.aborted) throw refused(error);
      onTrouble(failure.reason);
      logger.warn({ err: error }, failure.reason);
      const pause = pauseAfter(trouble, pace, Math.random());
      await wait(pause, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

function failureOf(error: unknown): Failure {
  return isRefusal(error)
    ? { kind: 'refused', reason: refused(error).message }
    : { kind: 'passing', reason: unreachable(error) };
}

function refused(error: unknown): PaperboyError {
  const code = slackErrorCode(error) ?? 'stopped';
  return new PaperboyError(
    'slack_refused',
    `Slack does not accept SLACK_BOT_TOKEN (${code}). Copy the bot token anew from the settings of your Slack app, under OAuth & Permissions; if it is not there, install the app into the workspace first.`,
    { cause: error },
  );
}
