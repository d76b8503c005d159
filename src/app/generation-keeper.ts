import { join } from 'node:path';
import { PaperboyError } from '../errors.ts';
import type { GenerationStore } from '../generations/generation-store.ts';
import { listGenerations, removeOldGenerations } from '../search/generation/local-generations.ts';
import { type OpenedGeneration, openGeneration } from '../search/generation/open-generation.ts';

/** Where generations are, and who is told. */
export interface KeeperOptions {
  /** Of this machine: `data/library`. */
  readonly folder: string;
  readonly origin: string;
  /** What machines share; undefined: nothing. */
  readonly shared: GenerationStore | undefined;
  /** Told of what is damaged or cannot be reached: it is gone on without. */
  readonly onTrouble: (message: string) => void;
}

/** The generations of one origin, on this machine and shared. */
export interface GenerationKeeper {
  /** The newest whole one of this machine: nothing else is asked. */
  here(): Promise<OpenedGeneration | undefined>;
  /**
   * The newest whole one of this machine, or fetched.
   * @param after only ones of a higher sequence
   * @param signal ends fetching, and is what it then rejects with
   */
  newest(after?: string, signal?: AbortSignal): Promise<OpenedGeneration | undefined>;
  /** The sequence of the next one. */
  nextSequence(): Promise<number>;
  /** Gives one to the other machines, and removes what nobody reads any more. Never rejects. */
  share(generation: string): Promise<void>;
}

/** Looks after the generations of an origin. */
export function createGenerationKeeper({
  folder,
  origin,
  shared,
  onTrouble,
}: KeeperOptions): GenerationKeeper {
  let told: string | undefined;
  /** Once: what cannot be reached is asked for again and again. */
  const tell = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== told) onTrouble(message);
    told = message;
  };
  const sharedNames = async (): Promise<readonly string[]> => {
    try {
      return (await shared?.list(origin)) ?? [];
    } catch (error) {
      tell(error);
      return [];
    }
  };
  const openOne = async (name: string): Promise<OpenedGeneration | undefined> => {
    try {
      return await openGeneration(join(folder, name));
    } catch (error) {
      if (!(error instanceof PaperboyError)) throw error;
      tell(error);
      return undefined;
    }
  };
  const fetchOne = async (name: string, signal?: AbortSignal): Promise<OpenedGeneration | undefined> => {
    try {
      await shared?.fetch(name, join(folder, name), signal === undefined ? {} : { signal });
      return await openGeneration(join(folder, name));
    } catch (error) {
      if (!(error instanceof PaperboyError)) throw error;
      tell(error);
      return undefined;
    }
  };
  return {
    here: async () => {
      for (const name of await listGenerations(folder, origin)) {
        const opened = await openOne(name);
        if (opened !== undefined) return opened;
      }
      return undefined;
    },
    newest: async (after, signal) => {
      const least = after === undefined ? 0 : sequenceOf(after);
      const isNewer = (name: string) => sequenceOf(name) > least;
      const here = (await listGenerations(folder, origin)).filter(isNewer);
      const there = (await sharedNames()).filter(isNewer);
      for (const name of newestOf(here, there)) {
        const opened =
          (here.includes(name) ? await openOne(name) : undefined) ??
          (there.includes(name) ? await fetchOne(name, signal) : undefined);
        if (opened !== undefined) return opened;
      }
      return undefined;
    },
    nextSequence: async () => {
      const here = await listGenerations(folder, origin);
      // One that nobody could fetch has its number all the same: what comes after it has a higher one.
      const there = (await shared?.list(origin).catch(() => [])) ?? [];
      return 1 + Math.max(0, ...[...here, ...there].map(sequenceOf));
    },
    share: async (generation) => {
      try {
        await shared?.publish(generation);
        await removeOldGenerations(folder, Date.now());
      } catch (error) {
        tell(error);
      }
    },
  };
}

function newestOf(here: readonly string[], there: readonly string[]): readonly string[] {
  return [...new Set([...here, ...there])].sort((a, b) => sequenceOf(b) - sequenceOf(a));
}

function sequenceOf(name: string): number {
  return Number(name.split('-')[1] ?? 0);
}
