import type { ReadingList } from '../store/reading-list.ts';
import { Overdue, within } from '../within.ts';

/** How long an answer waits for which of its papers are saved, in milliseconds. */
const PATIENCE_MS = 500;
/** So long the list is left alone after it did not answer in time: each question would wait for it again. */
const REST_MS = 10_000;

/**
 * Which papers a person saved, for how buttons look. No answer depends on it: what is not known in time is as if nothing was
 * saved.
 */
export function createSavedIds(
  readingList: ReadingList | undefined,
): (owner: string) => Promise<Set<string>> {
  let restsUntil = Number.NEGATIVE_INFINITY;
  return async (owner) => {
    if (readingList === undefined || performance.now() < restsUntil) return new Set();
    try {
      return new Set(await within(PATIENCE_MS, readingList.list(owner)));
    } catch (error) {
      if (error instanceof Overdue) restsUntil = performance.now() + REST_MS;
      return new Set();
    }
  };
}
