import type { LatentSpace } from './compact-space.ts';
import type { RowRange } from './find-neighbours.ts';
import type { CorpusModel } from './fit-corpus-model.ts';
import { type FitThread, openFitThread } from './fit-thread.ts';
import { shareCounts } from './share-counts.ts';
import { LEAST_LEARNED, type TermCounts } from './term-counts.ts';

/** How a model is fitted elsewhere. */
export interface FitOptions {
  /** How many threads may work at once; 1 or more. Where one is done in a moment, it stays with one. */
  readonly threads: number;
  /** Nobody wants it any more. */
  readonly signal?: AbortSignal | undefined;
  /** So many documents of all have their neighbours, which takes most of the time. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Of fewer, another thread would find the neighbours of the rest in the time that it takes to start. */
const LEAST_SHARED = 5_000;
/** Documents whose neighbours are found at a time: half a second's work among 160,000. */
const RANGE = 1_000;

/**
 * The model of `fitCorpusModel`, fitted in threads that share what they read and write, while this one goes on.
 * Counts on shared memory are not copied.
 * @returns undefined for fewer than 20 documents, and when nobody wants it any more: then no thread is left
 * @throws Error when a thread fails, as for want of memory
 */
export async function fitCorpusModelInThreads(
  counts: TermCounts,
  { threads, signal, onProgress }: FitOptions,
): Promise<CorpusModel | undefined> {
  if (signal?.aborted === true || counts.rows < LEAST_LEARNED) return undefined;
  const open = Array.from({ length: counts.rows < LEAST_SHARED ? 1 : threads }, openFitThread);
  const unwanted = Promise.withResolvers<undefined>();
  const stop = () => unwanted.resolve(undefined);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([fitWith(open, counts, onProgress), unwanted.promise]);
  } finally {
    signal?.removeEventListener('abort', stop);
    await Promise.all(open.map((thread) => thread.end()));
  }
}

/** The first thread fits the space while the others begin with the neighbours, and then helps them. */
async function fitWith(
  [first, ...others]: readonly FitThread[],
  counts: TermCounts,
  onProgress: FitOptions['onProgress'],
): Promise<CorpusModel | undefined> {
  if (first === undefined) return undefined;
  const { rows } = counts;
  const { corpus, search } = await first.run({ kind: 'weigh', counts: await shareCounts(counts) });
  const ranges = rangesOf(rows);
  let done = 0;
  const findWith = async (thread: FitThread): Promise<void> => {
    for (const range of ranges) {
      await thread.run({ kind: 'find', search, range });
      done += range.to - range.from;
      onProgress?.(done, rows);
    }
  };
  const fitAndFind = async (): Promise<LatentSpace> => {
    const space = await first.run({ kind: 'fit', corpus });
    await findWith(first);
    return space;
  };
  const [space] = await Promise.all([fitAndFind(), ...others.map(findWith)]);
  return { space, neighbours: search.neighbours };
}

/** Each is taken once, by whichever thread comes next. */
function* rangesOf(rows: number): Generator<RowRange> {
  for (let from = 0; from < rows; from += RANGE) yield { from, to: Math.min(rows, from + RANGE) };
}
