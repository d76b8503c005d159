import { once } from 'node:events';
import { setImmediate as giveWay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../../papers/paper.ts';
import { createPaperAnalyser } from '../segment/analyse-papers.ts';
import { createMemoryStore } from '../segment/memory-store.ts';
import { type BuiltSegment, createSegmentBuilder } from '../segment/segment-builder.ts';
import type { Base } from './library-state.ts';

/** Indexes papers here and now, in memory; they stand in the index in their order. */
export function indexPapers(papers: readonly Paper[]): Base {
  const builder = createSegmentBuilder();
  builder.add(createPaperAnalyser()(papers));
  return inMemory(papers, builder.finish());
}

function inMemory(papers: readonly Paper[], { segment, forward }: BuiltSegment): Base {
  return { segment, store: createMemoryStore(papers, forward), learned: {} };
}

/** So many go to the thread at a time: copying them takes a few milliseconds. */
const BATCH = 200;

/**
 * Does the same in a thread.
 * @param signal nobody wants it any more
 * @returns undefined when it was not done
 */
export async function indexInThread(
  papers: readonly Paper[],
  signal: AbortSignal,
): Promise<Base | undefined> {
  if (signal.aborted) return undefined;
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const ended = once(worker, 'exit').then((): undefined => undefined);
    const built = once(worker, 'message').then(([message]) => message as BuiltSegment);
    // A thread may fail while it is still given papers.
    for (const one of [built, ended]) one.catch(() => undefined);
    for (let at = 0; at < papers.length && !signal.aborted; at += BATCH) {
      // What papers show does not go to a thread; it is made there again.
      worker.postMessage(papers.slice(at, at + BATCH).map((paper) => ({ ...paper })));
      await giveWay();
    }
    if (signal.aborted) return undefined;
    worker.postMessage('finish');
    const message = await Promise.race([built, ended]);
    return message === undefined ? undefined : inMemory(papers, message);
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
