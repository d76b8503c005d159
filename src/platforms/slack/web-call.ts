import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { wasNotSent } from './not-sent.ts';
import { meaningOf } from './problems.ts';

/**
 * A client that tries nothing by itself and holds no call back: by itself it would try for minutes, and after one refusal for
 * the rate of one channel hold back everything of the workspace.
 */
export const TRIES_ONCE = {
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  maxRequestConcurrency: Number.POSITIVE_INFINITY,
} as const satisfies webApi.WebClientOptions;

/** How long a call may be tried, in milliseconds: after that no try begins any more. */
const PATIENCE_MS = 15_000;

const FIRST_PAUSE_MS = 500;

/** What may be tried again: what was refused for its rate was not taken; anything else may have been. */
type Again = 'after a rate limit' | 'after any failure';

/** When a call is tried again. */
interface Persistence {
  /** Of `performance.now()`. */
  readonly until: number;
  readonly again: Again;
}

/** Thrown in place of a call whose time is over before it began. */
export class TooLate extends Error {
  override readonly name = 'TooLate';

  constructor() {
    super('its time was over before Slack was asked');
  }
}

/** Begins only while there is time. @throws TooLate */
export async function inTime<T>(until: number, call: () => Promise<T>): Promise<T> {
  if (performance.now() >= until) throw new TooLate();
  return call();
}

/** Calls the Web API, again after what passes. @throws what the Web API answers last, or TooLate without having asked */
export async function callPatiently<T>(call: () => Promise<T>, { until, again }: Persistence): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await inTime(until, call);
    } catch (error) {
      const pause = pauseBeforeNext(error, tries, again);
      if (pause === undefined || performance.now() + pause >= until) throw error;
      await wait(pause);
    }
  }
}

/** For what may be done twice without harm, and answers that are better given twice than not. */
export function callAgain<T>(call: () => Promise<T>, patienceMs: number = PATIENCE_MS): Promise<T> {
  return callPatiently(call, { until: performance.now() + patienceMs, again: 'after any failure' });
}

/** Milliseconds; undefined when another try is of no use. */
function pauseBeforeNext(error: unknown, tries: number, again: Again): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.max(1, error.retryAfter) * 1_000;
  return again === 'after any failure' && mayPass(error, tries)
    ? FIRST_PAUSE_MS * 2 ** (tries - 1)
    : undefined;
}

function mayPass(error: unknown, tries: number): boolean {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  if (error instanceof webApi.WebAPIRequestError) return mayReach(error.original, tries);
  const meaning = meaningOf(error);
  return meaning?.kind === 'later' && meaning.sentence === undefined && meaning.isOfToken !== true;
}

/** After a broken connection once, since Slack may have taken it; never after a long wait, since Slack may still be at it. */
function mayReach(error: Error, tries: number): boolean {
  return wasNotSent(error) || (error.name !== 'TimeoutError' && tries === 1);
}
