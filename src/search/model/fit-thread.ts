import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FitResults, FitTask } from './fit-tasks.ts';

/** A thread that does one task of fitting after the other. */
export interface FitThread {
  /** The next one is given when this one is done. @throws Error when the thread fails or is ended */
  run<Kind extends FitTask['kind']>(task: Extract<FitTask, { kind: Kind }>): Promise<FitResults[Kind]>;
  /** Ends it, whatever it is doing. */
  end(): Promise<void>;
}

/** Shared memory goes to it and comes from it as it is, anything else as a copy. */
export function openFitThread(): FitThread {
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread that fits a model ended with ${code}`)));
  });
  // Only whoever waits for a result has to know.
  failed.catch(() => undefined);
  return {
    run: async <Kind extends FitTask['kind']>(task: Extract<FitTask, { kind: Kind }>) => {
      const done = once(worker, 'message');
      worker.postMessage(task);
      const [result] = await Promise.race([done, failed]);
      return result as FitResults[Kind];
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
