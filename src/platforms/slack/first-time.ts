import { setTimeout as wait } from 'node:timers/promises';
import type { SeenEvents } from '../../chat/platform.ts';
import type { Logger } from '../../logger.ts';

/** Slack waits three seconds for an acknowledgement; the database has to answer well within them. */
const CLAIM_MS = 1_000;

/** False for what Slack delivers again, or somebody else sends again. */
export type FirstTime = (key: string | undefined) => Promise<boolean>;

/**
 * Asks the database, which all replicas share. Better answered twice than not at all: without it, or when it takes long,
 * everything counts as new; so does what has no key.
 */
export function createFirstTime(
  seenEvents: SeenEvents,
  logger: Logger,
  claimMs: number = CLAIM_MS,
): FirstTime {
  return async (key) => {
    if (key === undefined) return true;
    const late = new AbortController();
    const claim = seenEvents.claim(`slack:${key}`).catch((error: unknown) => {
      logger.error({ err: error }, 'the database does not say whether an event was seen before');
      return true;
    });
    const overdue = wait(claimMs, true, { signal: late.signal }).catch(() => true);
    const isFirst = await Promise.race([claim, overdue]);
    late.abort();
    return isFirst;
  };
}
