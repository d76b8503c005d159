import { parentPort, workerData } from 'node:worker_threads';
import { PaperboyError } from '../../errors.ts';
import { openLocalEmbedder } from './local-embedder.ts';
import { openPackagedEmbedder } from './packaged-embedder.ts';
import type { FromWorker, ToWorker } from './thread-embedder.ts';

// The thread that a sentence model runs in: embedding takes a tenth of a second a text, during which nothing else runs.
const send = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const model = workerData as string;
  const embedder = await (model === 'packaged' ? openPackagedEmbedder() : openLocalEmbedder(model));
  parentPort?.on('message', ({ number, texts, kind }: ToWorker) => {
    embedder.embed(texts, kind).then(
      (vectors) => send({ kind: 'vectors', number, vectors }),
      (error: unknown) => send({ kind: 'failed', number, reason: reasonOf(error) }),
    );
  });
  const { id, dimension, share } = embedder;
  send({ kind: 'ready', id, dimension, share });
} catch (error) {
  send({ kind: 'unavailable', reason: reasonOf(error), isExplained: error instanceof PaperboyError });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
