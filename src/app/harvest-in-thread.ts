import { Worker } from 'node:worker_threads';
import type { Harvester } from '../harvest/harvester.ts';
import type { SourceProgress } from '../harvest/read-source.ts';
import type { FinishedReading } from '../harvest/settled-reading.ts';
import type { Logger } from '../logger.ts';
import type { ProxyConfig } from '../proxy.ts';
import { SOURCE_VARIABLES, type SourceSettings } from '../sources/config.ts';
import { SourceProblem } from '../sources/live-source.ts';
import type { Kept } from '../store/records.ts';
import { createAwaitedReadings } from './awaited-readings.ts';

/** What the thread works with. */
export interface HarvestJob {
  readonly settings: SourceSettings;
  readonly databaseUrl: string;
  readonly proxy: ProxyConfig;
}

/** What the thread is told. */
export type ToHarvester =
  | { readonly kind: 'start' | 'wake' | 'stop' }
  | { readonly kind: 'read'; readonly name: string };

/** What the thread says. */
export type FromHarvester =
  | { readonly kind: 'kept'; readonly progress: SourceProgress }
  | { readonly kind: 'read'; readonly reading: FinishedReading }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn'; readonly message: string }
  | { readonly kind: 'answer'; readonly name: string; readonly kept: Kept | undefined }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly message: string;
      readonly problem: SourceProblem['kind'] | undefined;
    };

interface InThread {
  readonly onKept: (progress: SourceProgress) => void;
  readonly onRead?: ((reading: FinishedReading) => void) | undefined;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Other pauses than these, for tests. */
  readonly patience?: Partial<typeof PATIENCE> | undefined;
}

/** In milliseconds. */
const PATIENCE = {
  /** A thread that died is started again, and not at once. */
  againMs: 30_000,
  /** So long it may take to end: what it fetches may not end by itself. Its lease is over a minute later. */
  endsMs: 10_000,
};

/** Reads sources in a thread of its own, which has its own connection to the database. */
export function createHarvesterInThread(job: HarvestJob, inThread: InThread): Harvester {
  const { onKept, onRead, logger } = inThread;
  const { againMs, endsMs } = { ...PATIENCE, ...inThread.patience };
  const awaited = createAwaitedReadings();
  let isStarted = false;
  let isAlive = false;
  let isEnding = false;
  let again: NodeJS.Timeout | undefined;
  let worker = begin();

  function begin(): Worker {
    const { databaseUrl, proxy } = job;
    const workerData: HarvestJob = { settings: settingsOf(job.settings), databaseUrl, proxy };
    const started = new Worker(new URL('./harvest-worker.ts', import.meta.url), { workerData });
    isAlive = true;
    started.on('message', (message: FromHarvester) => hear(message));
    started.on('error', (error) => logger.error({ err: error }, 'the thread that reads sources failed'));
    started.once('exit', () => {
      isAlive = false;
      awaited.rejectAll(unread());
      if (isEnding) return;
      again = setTimeout(() => {
        worker = begin();
        if (isStarted) tell({ kind: 'start' });
      }, againMs).unref();
    });
    return started;
  }

  const tell = (message: ToHarvester) => worker.postMessage(message);
  const hear = (message: FromHarvester) => {
    switch (message.kind) {
      case 'log':
        return logger[message.level](message.message);
      case 'kept':
        awaited.tell(message.progress);
        return onKept(message.progress);
      case 'read':
        return onRead?.(message.reading);
      case 'answer':
        return awaited.resolve(message.name, message.kept);
      case 'failed':
        return awaited.reject(message.name, errorOf(message));
    }
  };
  return {
    start: () => {
      isStarted = true;
      tell({ kind: 'start' });
    },
    wake: () => tell({ kind: 'wake' }),
    read: async (name, onProgress) => {
      // Nobody would ever answer.
      if (!isAlive || isEnding) throw unread();
      tell({ kind: 'read', name });
      return awaited.wait(name, onProgress);
    },
    stop: async () => {
      isEnding = true;
      clearTimeout(again);
      if (!isAlive) return;
      const ended = new Promise((resolve) => worker.once('exit', resolve));
      tell({ kind: 'stop' });
      const overdue = setTimeout(() => void worker.terminate(), endsMs).unref();
      await ended;
      clearTimeout(overdue);
    },
  };
}

function unread(): SourceProblem {
  return new SourceProblem('later', 'Reading ended before it was done.');
}

/** The values of variables alone: nothing else of the configuration is any of its business. */
function settingsOf(settings: SourceSettings): SourceSettings {
  const names = Object.keys(SOURCE_VARIABLES) as (keyof SourceSettings)[];
  return Object.fromEntries(names.map((name) => [name, settings[name]])) as unknown as SourceSettings;
}

function errorOf({ message, problem }: Extract<FromHarvester, { kind: 'failed' }>): Error {
  return problem === undefined ? new Error(message) : new SourceProblem(problem, message);
}
