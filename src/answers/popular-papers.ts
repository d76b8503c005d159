import type { ReadingList } from '../store/reading-list.ts';

/** So many are asked for. */
const POPULAR = 10;
/** What is on most lists changes slowly, and takes a look at all of them: so long it is kept, in milliseconds. */
const KEPT_MS = 5 * 60_000;

/**
 * Tells the ids of the papers that most people saved, as they were some minutes ago at most. Where the lists cannot be read it
 * rejects, and asks again the next time.
 * @param elapsed milliseconds since some moment
 */
export function createPopularPapers(
  readingList: Pick<ReadingList, 'mostSaved'> | undefined,
  elapsed = () => performance.now(),
): () => Promise<readonly string[]> {
  let kept: { readonly ids: Promise<readonly string[]>; readonly at: number } | undefined;
  return () => {
    const at = elapsed();
    if (kept !== undefined && at - kept.at < KEPT_MS) return kept.ids;
    const ids = readingList?.mostSaved?.(POPULAR) ?? Promise.resolve([]);
    const reading = { ids, at };
    kept = reading;
    ids.catch(() => {
      if (kept === reading) kept = undefined;
    });
    return ids;
  };
}
