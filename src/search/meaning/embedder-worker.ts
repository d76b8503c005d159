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
  parentPort?.on('message', ({ number, texts }: ToWorker) => {
    embedder.embed(texts).then(
      (vectors) => send({ kind: 'vectors', number, vectors }),
      (error: unknown) => send({ kind: 'failed', number, reason: reasonOf(error) }),
    );
  });
  send({ kind: 'ready', id: embedder.id, dimension: embedder.dimension });
} catch (error) {
  send({ kind: 'unavailable', reason: reasonOf(error), isExplained: error instanceof PaperboyError });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
