import { slotBegins } from '../digest/slot-begins.ts';
import type { Follower } from '../store/follows.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** So long after its own date a paper may come into the library and be new: what is announced was sent in days before. */
const LATE_DAYS = 14;

/** Since when papers are looked through that may be new for who was told last on a day, or began at a moment. */
export function newSince({ activeSince, lastSlot }: Pick<Follower, 'activeSince' | 'lastSlot'>): Date {
  const last = lastSlot === undefined ? activeSince : slotBegins(lastSlot);
  return new Date(Math.min(activeSince.getTime(), last.getTime()) - LATE_DAYS * DAY_MS);
}
