import { webApi } from '@slack/bolt';
import { systemErrorCode } from '../../errors.ts';
import type { SlackPace } from './pace.ts';
import { isRefusal, slackErrorCode } from './problems.ts';

/** Why there is no connection: it may pass, Slack refuses the token, or Socket Mode is switched off. */
export interface Failure {
  readonly kind: 'passing' | 'refused' | 'disabled';
  /** A sentence for whoever runs Paperboy, with the remedy. */
  readonly reason: string;
}

/** What went wrong since the connection last held. */
export interface Trouble {
  /** In a row; the pauses grow with them. */
  readonly failures: number;
  /** How often Slack refused, and when it first did; times of a clock that only goes forward. */
  readonly refusals: number;
  readonly refusedSince: number | undefined;
  readonly last: Failure | undefined;
}

/** A connection that holds. */
export const NO_TROUBLE: Trouble = { failures: 0, refusals: 0, refusedSince: undefined, last: undefined };

/** The connection ended by itself. */
export const ENDED: Failure = {
  kind: 'passing',
  reason: 'The connection to Slack ended; Paperboy opens another.',
};

/** Slack says so with a `disconnect` whose reason is `link_disabled`. */
export const DISABLED: Failure = {
  kind: 'disabled',
  reason:
    'Socket Mode is switched off in the settings of your Slack app. Switch it on there, under Socket Mode; or set SLACK_SIGNING_SECRET in place of SLACK_APP_TOKEN to take events over HTTP.',
};

/** Codes that say of an app-level token, besides those of every token, that it is not the right one. */
const WRONG_APP_TOKEN = new Set(['access_denied', 'forbidden_team', 'missing_scope', 'no_permission']);

/** What stood in the way of a connection. Never holds a token or an address. */
export function failureOf(error: unknown): Failure {
  const code = slackErrorCode(error);
  if (isRefusal(error) || WRONG_APP_TOKEN.has(code ?? '')) {
    const reason = `Slack does not accept SLACK_APP_TOKEN (${code}). Make a new app-level token with the scope connections:write in the settings of your Slack app, under Basic Information.`;
    return { kind: 'refused', reason };
  }
  return { kind: 'passing', reason: unreachable(error) };
}

/** Slack does not answer as it should, as a sentence. */
export function unreachable(error: unknown): string {
  return `Slack cannot be reached (${detailOf(error)}); Paperboy tries again. If it lasts look at proxy, firewall and DNS.`;
}

function detailOf(error: unknown): string {
  const code = slackErrorCode(error);
  if (code !== undefined) return code;
  if (error instanceof webApi.WebAPIPlatformError) return 'not an answer of Slack';
  if (error instanceof webApi.WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  let found = 'no connection';
  // The innermost is what happened; Slack's own are in lower case and say less.
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const one = systemErrorCode(cause);
    if (one !== undefined && /^[A-Z][A-Z\d_]{1,60}$/.test(one)) found = one;
  }
  return found;
}

/** The trouble with one more failure. While Socket Mode is off, whatever Slack says is because of that. */
export function troubleWith(trouble: Trouble, failure: Failure, now: number): Trouble {
  const isStillOff = trouble.last?.kind === 'disabled' && failure.kind === 'refused';
  const last = isStillOff ? trouble.last : failure;
  const failures = trouble.failures + 1;
  if (last.kind === 'passing') return { ...trouble, failures, last };
  return { failures, refusals: trouble.refusals + 1, refusedSince: trouble.refusedSince ?? now, last };
}

/** How it stands before another try is made. */
interface Standing {
  readonly pace: SlackPace;
  /** Of the clock of `refusedSince`. */
  readonly now: number;
  /** Was there a connection since the start? What never worked is given up sooner. */
  readonly workedOnce: boolean;
}

/** Does it not pass by itself, as far as one can tell? */
export function isHopeless(trouble: Trouble, { pace, now, workedOnce }: Standing): boolean {
  const { refusals, refusedSince, last } = trouble;
  if (refusedSince === undefined || last?.kind === 'passing') return false;
  if (!workedOnce) return refusals >= 2;
  return refusals >= pace.refusedTries && now - refusedSince >= pace.refusedForMs;
}

/**
 * Milliseconds before the next try. They grow, and are random so that replicas do not come all at once.
 * @param random from 0 to 1
 */
export function pauseAfter({ failures, last }: Trouble, pace: SlackPace, random: number): number {
  if (failures === 0) return 0;
  const grown = Math.min(pace.longestPauseMs, pace.firstPauseMs * 2 ** Math.min(failures - 1, 20));
  const longest =
    last?.kind === 'disabled'
      ? Math.max(grown, pace.disabledPauseMs)
      : last?.kind === 'refused'
        ? Math.max(grown, pace.secondTryMs)
        : grown;
  return longest * (0.5 + random / 2);
}
