import type { Sighting } from '../store/sightings.ts';
import type { DigestPace } from './pace.ts';
import type { PlannedSlot } from './plan-digests.ts';
import { slotBegins } from './slot-begins.ts';

/**
 * Whether this process can know that a slot has no post. It cannot know it of a ledger that nobody looked at a moment ago (a
 * backup may have been put back, which lacks what was posted since), of one that it lost sight of (another server may have
 * taken over, which lacks the last rows), and not when it saw the slot due before, or may have come too late to see that.
 */
export interface LedgerWatch {
  /** The ledger is met. @param last what processes before this one, and others, told of it */
  met(last: Sighting | undefined, now: Date): void;
  /** The ledger was looked through to the end. @param at when that began @returns what others may be told */
  looked(at: Date): Sighting;
  /** It could not be reached, or nobody knows what time it was. */
  lost(): void;
  /** Of a slot that is due now, asked before this look is told of: has it certainly no post? */
  isCertain(slot: PlannedSlot): boolean;
  /** Was the ledger in sight since that day began anywhere? What was certain is so no more when it was lost meanwhile. */
  isInSight(slot: Pick<PlannedSlot, 'slot'>): boolean;
}

/** A few looks may fail to come. */
const LONGEST_GAP_MS = 5 * 60_000;

const apart = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime());

/** Has met nothing yet. */
export function createLedgerWatch({ elapsed }: Pick<DigestPace, 'elapsed'>): LedgerWatch {
  let since: Date | undefined;
  let last: { readonly at: Date; readonly elapsed: number } | undefined;
  const isInSight: LedgerWatch['isInSight'] = ({ slot }) => since !== undefined && since <= slotBegins(slot);
  return {
    met: (sighting, now) => {
      if (sighting === undefined || apart(sighting.at, now) > LONGEST_GAP_MS) return;
      since = sighting.since;
    },
    looked: (at) => {
      const gap = last === undefined ? 0 : Math.max(apart(at, last.at), elapsed() - last.elapsed);
      if (gap > LONGEST_GAP_MS || since === undefined) since = at;
      last = { at, elapsed: elapsed() };
      return { since, at };
    },
    lost: () => {
      since = undefined;
      last = undefined;
    },
    isCertain: (slot) =>
      isInSight(slot) &&
      last !== undefined &&
      elapsed() - last.elapsed <= LONGEST_GAP_MS &&
      last.at < slot.dueAt,
    isInSight,
  };
}
