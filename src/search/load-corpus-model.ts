import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../papers/paper.ts';
import { type CorpusModel, fitCorpusModel } from './corpus-model.ts';
import { createModelCache } from './model-cache.ts';
import { createTermIndex } from './term-index.ts';

/** Fewer papers are fitted sooner than a file is worth. */
const LEAST_CACHED = 1_000;
/** More take minutes and memory that no small machine has; their ranking goes by words alone. */
const MOST_FITTED = 50_000;
/** Below, directions mean nothing. */
const LEAST_FITTED = 20;

interface LoadOptions {
  /** Undefined: nothing is kept. */
  readonly cacheFolder?: string;
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
  const isKept = cacheFolder !== undefined && papers.length >= LEAST_CACHED;
  const cache = isKept ? createModelCache(cacheFolder, papers) : undefined;
  const known = await cache?.read();
  if (known !== undefined) return known;
  onFit?.();
  if (isAwaited && papers.length < LEAST_CACHED) return fitCorpusModel(createTermIndex(papers).documents);
  const model = await fitInThread(papers, signal);
  if (model !== undefined) await cache?.write(model);
  return model;
}

async function fitInThread(
  papers: readonly Paper[],
  signal: AbortSignal | undefined,
): Promise<CorpusModel | undefined> {
  if (signal?.aborted === true) return undefined;
  const worker = new Worker(new URL('./model-worker.ts', import.meta.url), { workerData: papers });
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
