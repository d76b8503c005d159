import { setTimeout as wait } from 'node:timers/promises';
import type { Harvester } from '../harvest/harvester.ts';
import { shownName } from '../sources/shown-name.ts';
import { kindOf } from '../sources/source-kinds.ts';
import type { Sources } from '../store/sources.ts';

interface LocalReading {
  readonly harvester: Pick<Harvester, 'read'>;
  readonly sources: Pick<Sources, 'list'>;
  readonly signal: AbortSignal;
  /** This one alone. */
  readonly name?: string;
  /** What another process has read to its end once is enough, while it reads it again. */
  readonly isReadOnceEnough?: boolean;
}

const LOOKED_EACH_MS = 500;

/**
 * Reads what lies on this machine, now; paused ones are not read. Of several processes one reads a source, and the others wait
 * for it. What cannot be read is written down at its source.
 * @returns why some could not be read, a sentence each
 */
export async function readLocalSources(reading: LocalReading): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, isPaused, isLeaving } of await reading.sources.list()) {
    if (isPaused || isLeaving || !isLocal(name) || name !== (reading.name ?? name)) continue;
    const fault = await readInTurn(name, reading);
    if (fault !== undefined) faults.push(`${shownName(name)}: ${fault}`);
  }
  return faults;
}

/** Whether a source is on this machine. */
export function isLocal(name: string): boolean {
  return kindOf(name)?.isLocal === true;
}

async function readInTurn(name: string, reading: LocalReading): Promise<string | undefined> {
  const { harvester, sources, signal, isReadOnceEnough = false } = reading;
  try {
    // Another process that reads it does so to its end.
    while ((await harvester.read(name)) === undefined) {
      if (isReadOnceEnough && (await isCaughtUp(name, sources))) return undefined;
      await wait(LOOKED_EACH_MS, undefined, { signal });
    }
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    // It was tried, and whoever reads it has told why it cannot be.
    return error instanceof Error ? error.message : String(error);
  }
}

async function isCaughtUp(name: string, sources: Pick<Sources, 'list'>): Promise<boolean> {
  return (await sources.list()).some((one) => one.name === name && one.isCaughtUp);
}
