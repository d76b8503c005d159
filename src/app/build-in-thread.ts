import { Worker } from 'node:worker_threads';
import { PaperboyError } from '../errors.ts';
import type { GenerationPlace } from '../search/generation/generation-writer.ts';
import type { BuildFrom, BuildProgress, Report } from './build-generation.ts';

/** What a thread does: builds a generation, or learns from one. */
export type BuildJob =
  | { readonly kind: 'build'; readonly place: GenerationPlace; readonly from: BuildFrom }
  | { readonly kind: 'learn'; readonly folder: string };

/** What the thread says: how far it is, then that it is done, or why it is not. */
export type FromBuilder =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'built'; readonly folder: string }
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly code: string | undefined;
      readonly isExplained: boolean;
    };

/** How it is done elsewhere. */
interface InThread {
  readonly report: Report;
  /** Ends the thread: nobody wants it any more. */
  readonly signal: AbortSignal;
}

/**
 * Does a job in a thread of its own, whose memory is given back when it is done.
 * @returns the folder of what was built; undefined where nothing was
 * @throws as buildGeneration and learnGeneration do; the reason of the signal when that was aborted
 */
export function buildInThread(job: BuildJob, { report, signal }: InThread): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./build-worker.ts', import.meta.url), { workerData: job });
    let folder: string | undefined;
    let failure: unknown;
    const stop = () => {
      failure ??= signal.reason;
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: FromBuilder) => {
      if (message.kind === 'progress') report(message.progress);
      else if (message.kind === 'built') folder = message.folder;
      else if (message.kind === 'failed') failure = toError(message);
    });
    worker.on('error', (error) => {
      failure = error;
    });
    // Not before it has ended: then its memory is free, and it writes nothing more.
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      if (failure === undefined) resolve(folder);
      else reject(failure);
    });
  });
}

function toError({ message, code, isExplained }: Extract<FromBuilder, { kind: 'failed' }>): Error {
  if (isExplained) return new PaperboyError(code as PaperboyError['code'], message);
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

/** An error as it goes to another thread: of its code nothing is lost. */
export function failureOf(error: unknown): Extract<FromBuilder, { kind: 'failed' }> {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return { kind: 'failed', message, code, isExplained: error instanceof PaperboyError };
}
