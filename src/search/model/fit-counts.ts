import { availableParallelism } from 'node:os';
import type { CorpusModel } from './fit-corpus-model.ts';
import type { FitOptions } from './fit-in-threads.ts';
import { LEAST_LEARNED, type TermCounts } from './term-counts.ts';

interface FitWanted extends Omit<FitOptions, 'threads'> {
  /** Nothing else is done meanwhile: few documents are fitted here and now. */
  readonly isAwaited: boolean;
}

/** So few are fitted in a moment, sooner than a thread would start. */
const MOST_FITTED_HERE = 1_000;

/**
 * The model of counted documents, fitted here or in threads; what that takes is loaded only then.
 * @returns undefined where there are too few, and when nobody wants it any more
 */
export async function fitCounts(
  counts: TermCounts,
  { isAwaited, ...options }: FitWanted,
): Promise<CorpusModel | undefined> {
  if (counts.rows < LEAST_LEARNED) return undefined;
  if (isAwaited && counts.rows <= MOST_FITTED_HERE) {
    const { fitCorpusModel } = await import('./fit-corpus-model.ts');
    return fitCorpusModel(counts);
  }
  const { fitCorpusModelInThreads } = await import('./fit-in-threads.ts');
  return fitCorpusModelInThreads(counts, { ...options, threads: availableParallelism() });
}
