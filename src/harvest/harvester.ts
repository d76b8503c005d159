import { SourceProblem } from '../sources/live-source.ts';
import type { Kept } from '../store/records.ts';
import { isDue } from './is-due.ts';
import type { SourceProgress } from './read-source.ts';
import { createSettledReading, type HarvesterOptions } from './settled-reading.ts';

/** Reads what is due. Of several processes one reads a source. */
export interface Harvester {
  /** Reads what is due from now on. */
  start(): void;
  /** Reads one now, due or not. @returns undefined when another process is at it, or takes it over @throws SourceProblem */
  read(name: string, onProgress?: (progress: SourceProgress) => void): Promise<Kept | undefined>;
  /** Looks now whether something is due. */
  wake(): void;
  stop(): Promise<void>;
}

/** How often is looked what is due. */
const LOOKED_EACH_MS = 5_000;

/** A harvester, which has not begun. */
export function createHarvester(options: HarvesterOptions): Harvester {
  const { store, logger } = options;
  const ending = new AbortController();
  const readSettled = createSettledReading(options, ending.signal);
  const reading = new Map<string, Promise<Kept | undefined>>();
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const tell = createOnceTeller((error) => logger.warn({ err: error }, 'sources cannot be looked after'));

  const begin = (name: string, how: Parameters<typeof readSettled>[1]) => {
    const work = readSettled(name, how).finally(() => reading.delete(name));
    reading.set(name, work);
    return work;
  };

  const look = async (): Promise<void> => {
    const now = await store.now();
    for (const kept of await store.sources.list()) {
      if (ending.signal.aborted) return;
      // What keeps it from being read is written down, and told then.
      if (!reading.has(kept.name) && isDue(kept, now) && (kept.isLeaving || options.isRead(kept.name)))
        begin(kept.name, { ifDue: true }).catch(() => undefined);
    }
    tell(undefined);
  };

  const wake = () => {
    looking = looking.then(look).catch((error: unknown) => {
      if (!ending.signal.aborted) tell(error);
    });
  };

  return {
    wake,
    start: () => {
      wake();
      timer = setInterval(wake, LOOKED_EACH_MS).unref();
    },
    read: async (name, onProgress) => {
      if (!(await store.sources.list()).some((one) => one.name === name))
        throw new SourceProblem('refused', `There is no source ${name}.`);
      // What is being read may have passed what is new.
      for (let work = reading.get(name); work !== undefined; work = reading.get(name))
        await work.catch(() => undefined);
      return begin(name, { onProgress });
    },
    stop: async () => {
      ending.abort(new Error('the program ends'));
      clearInterval(timer);
      await looking;
      await Promise.allSettled(reading.values());
    },
  };
}

/** Tells of an error once, until there was none. */
function createOnceTeller(tell: (error: unknown) => void): (error: unknown) => void {
  let told = false;
  return (error) => {
    if (error !== undefined && !told) tell(error);
    told = error !== undefined;
  };
}
