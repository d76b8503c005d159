import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { PaperboyError } from '../../errors.ts';
import type { Embedder, TextKind } from './embedder.ts';

/** A question to the thread: the vectors of some texts. */
export interface ToWorker {
  /** Which question it is; its answer has the same. */
  readonly number: number;
  readonly texts: readonly string[];
  readonly kind: TextKind;
}

/** What the thread says: once `ready` or `unavailable`, then `vectors` or `failed` for each question. */
export type FromWorker =
  | {
      readonly kind: 'ready';
      readonly id: string;
      readonly dimension: number;
      readonly share?: number | undefined;
    }
  | { readonly kind: 'unavailable'; readonly reason: string; readonly isExplained: boolean }
  | { readonly kind: 'vectors'; readonly number: number; readonly vectors: readonly Float32Array[] }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };

interface Waiting {
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Sentence models read no further than a few hundred words (the packaged one gives the same vector for the first 600
 * characters of an abstract as for all of it), but taking a long text apart blocks them for half a minute.
 */
const MAX_CHARACTERS = 5_000;

/**
 * A sentence model in a thread of its own, which does not keep the process alive.
 * @param model `packaged`, or the folder of one
 * @throws PaperboyError `embedder_unavailable`
 */
export async function openThreadEmbedder(model: string): Promise<Embedder> {
  const worker = new Worker(new URL('./embedder-worker.ts', import.meta.url), { workerData: model });
  const [first] = (await Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(([code]) => [
      { kind: 'unavailable', reason: `its thread ended with ${code}`, isExplained: false },
    ]),
  ])) as [FromWorker];
  if (first.kind !== 'ready') {
    await worker.terminate();
    const { reason, isExplained } = first as Extract<FromWorker, { kind: 'unavailable' }>;
    throw new PaperboyError(
      'embedder_unavailable',
      isExplained ? reason : `The sentence model of EMBEDDINGS_MODEL=${model} cannot be loaded: ${reason}`,
    );
  }
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (message: FromWorker) => {
    if (message.kind !== 'vectors' && message.kind !== 'failed') return;
    const one = waiting.get(message.number);
    waiting.delete(message.number);
    if (message.kind === 'vectors') one?.resolve(message.vectors);
    else one?.reject(new Error(message.reason));
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread of the sentence model has ended')));
  worker.unref();
  return {
    id: first.id,
    dimension: first.dimension,
    share: first.share,
    embed: async (texts, kind) => {
      if (ended !== undefined) throw ended;
      const number = asked++;
      const answered = new Promise<readonly Float32Array[]>((resolve, reject) => {
        waiting.set(number, { resolve, reject });
      });
      // Whoever waits for an answer keeps the process alive.
      worker.ref();
      const read = texts.map((text) => text.slice(0, MAX_CHARACTERS));
      worker.postMessage({ number, texts: read, kind } satisfies ToWorker);
      try {
        return await answered;
      } finally {
        if (waiting.size === 0) worker.unref();
      }
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
