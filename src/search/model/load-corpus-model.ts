import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../../papers/paper.ts';
import type { CorpusModel, CorpusText } from './corpus-model.ts';
import { createModelCache } from './model-cache.ts';

/** More take minutes and memory that no small machine has; their ranking goes by words alone. */
const MOST_FITTED = 50_000;
/** Below, directions mean nothing. */
const LEAST_FITTED = 20;
/** So many are fitted here sooner than a thread would start. */
const MOST_FITTED_HERE = 1_000;

interface LoadOptions {
  /** Undefined: nothing is kept. */
  readonly cacheFolder?: string | undefined;
  /** Is somebody waiting for it? Few papers are then fitted here, sooner than a thread would start. */
  readonly isAwaited: boolean;
  /** Called when it is not on the disk. */
  readonly onFit?: (() => void) | undefined;
  /** Nobody wants it any more. */
  readonly signal?: AbortSignal | undefined;
}

/** The model of papers: from the disk, or fitted in a thread of its own. Undefined for too few or too many. */
export async function loadCorpusModel(
  papers: readonly Paper[],
  { cacheFolder, isAwaited, onFit, signal }: LoadOptions,
): Promise<CorpusModel | undefined> {
  if (papers.length < LEAST_FITTED || papers.length > MOST_FITTED) return undefined;
  const cache = cacheFolder === undefined ? undefined : createModelCache(cacheFolder, papers);
  const known = await cache?.read();
  if (known !== undefined) return known;
  onFit?.();
  const isHere = isAwaited && papers.length <= MOST_FITTED_HERE;
  const model = isHere ? await fitHere(papers) : await fitInThread(papers, signal);
  if (model !== undefined) await cache?.write(model);
  return model;
}

/** Papers with what they show cannot go to a thread as they are. */
function textsOf(papers: readonly Paper[]): readonly CorpusText[] {
  return papers.map(({ shown: { title, abstract } }) => ({ title, abstract }));
}

/** What fitting takes is loaded only where it is done. */
async function fitHere(papers: readonly Paper[]): Promise<CorpusModel> {
  const { fitCorpusModel } = await import('./corpus-model.ts');
  return fitCorpusModel(textsOf(papers));
}

async function fitInThread(
  papers: readonly Paper[],
  signal: AbortSignal | undefined,
): Promise<CorpusModel | undefined> {
  if (signal?.aborted === true) return undefined;
  const worker = new Worker(new URL('./model-worker.ts', import.meta.url), { workerData: textsOf(papers) });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const ended = once(worker, 'exit').then((): undefined => undefined);
    const fitted = once(worker, 'message').then(([model]) => model as CorpusModel);
    return await Promise.race([fitted, ended]);
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
