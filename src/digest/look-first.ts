import type { Delivery } from '../store/delivery.ts';
import { slotBegins } from './slot-begins.ts';

/** Clocks of platforms and of other processes differ from ours by less than this. */
const CLOCK_SKEW_MS = 60 * 60_000;

/** What is posted later than this may have been posted at its time, whatever the ledger knows. */
const LATE_MS = 90_000;

/**
 * Since when it is to be looked whether the post is there already, the best first: the next counts where so much was written
 * since then that it cannot be told. None when it need not be looked. What the ledger may have forgotten is looked for from
 * the first moment of its day, also at a later attempt, since nothing says whether the first one got as far as looking; what
 * an earlier attempt may have sent from when that began. A moment that has not come is no moment at which anything was posted.
 * @param isCertain the ledger certainly knows of every post
 */
export function lookSince(
  delivery: Pick<Delivery, 'slot' | 'dueAt' | 'claimedAt' | 'attempts'>,
  isCertain: boolean,
  now: Date,
): readonly Date[] {
  const { slot, dueAt, claimedAt = now, attempts } = delivery;
  const isLate = now.getTime() - dueAt.getTime() > LATE_MS;
  if (attempts === 0 && isCertain && !isLate) return [];
  const before = (...moments: readonly Date[]) =>
    new Date(Math.min(...moments.map((moment) => moment.getTime())) - CLOCK_SKEW_MS);
  const ofDay = before(now, dueAt, claimedAt, slotBegins(slot));
  return attempts === 0 ? [ofDay] : [ofDay, before(now, dueAt, claimedAt)];
}
