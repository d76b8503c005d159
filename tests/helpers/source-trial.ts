import { SOURCE_VARIABLES, type SourceSettings } from '../../src/sources/config.ts';
import {
  createSourceClient,
  type SourceManners,
  type SourcePace,
} from '../../src/sources/http/source-client.ts';
import type { LiveRecord, LiveSource, SourceBatch } from '../../src/sources/live-source.ts';
import type { SourceContext } from '../../src/sources/source-kind.ts';
import { readVariables } from '../../src/variable.ts';

/** Time that passes only where somebody waits: at once, by what is waited for. */
export interface VirtualPace extends SourcePace {
  /** All that was waited for, in milliseconds. */
  readonly waited: number[];
}

/** A clock that begins at 0. */
export function virtualPace(): VirtualPace {
  let now = 0;
  const waited: number[] = [];
  return {
    waited,
    now: () => now,
    wait: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      waited.push(milliseconds);
      now += milliseconds;
    },
  };
}

/** The settings of sources as they are where the environment says nothing, with some that it says. */
export function sourceSettings(some: Partial<SourceSettings> = {}): SourceSettings {
  return { ...readVariables(SOURCE_VARIABLES, {}, []), ...some };
}

/** What a source works with in one process: a client for each name, whose time is the trial's. */
export function sourceContext(some: Partial<SourceSettings>, pace: SourcePace): SourceContext {
  const clients = new Map<string, ReturnType<typeof createSourceClient>>();
  return {
    settings: sourceSettings(some),
    client: (manners: SourceManners) => {
      const known = clients.get(manners.name) ?? createSourceClient(manners, { pace, timeoutMs: 5_000 });
      clients.set(manners.name, known);
      return known;
    },
  };
}

/** What is kept of a source, as a store keeps it: each batch whole, together with its cursor. */
export interface KeptSource {
  readonly records: Map<string, LiveRecord>;
  cursor: string | undefined;
  isCaughtUp: boolean;
}

/** Nothing yet. */
export function nothingKept(): KeptSource {
  return { records: new Map(), cursor: undefined, isCaughtUp: false };
}

/** Keeps a batch. */
function keepBatch(kept: KeptSource, batch: SourceBatch): void {
  for (const record of batch.records) kept.records.set(record.key, record);
  for (const key of batch.removed ?? []) kept.records.delete(key);
  if (batch.present !== undefined) {
    const present = new Set(batch.present);
    for (const key of kept.records.keys()) if (!present.has(key)) kept.records.delete(key);
  }
  kept.cursor = batch.cursor;
  kept.isCaughtUp = batch.isCaughtUp;
}

interface Reading {
  readonly signal?: AbortSignal;
  /** Ends after so many batches, as a process that dies does. */
  readonly atMost?: number;
}

/** Reads from where what is kept ends, and keeps it. @returns the batches */
export async function readOn(
  source: LiveSource,
  kept: KeptSource,
  { signal = new AbortController().signal, atMost = Number.POSITIVE_INFINITY }: Reading = {},
): Promise<readonly SourceBatch[]> {
  const batches: SourceBatch[] = [];
  if (atMost === 0) return batches;
  for await (const batch of source.read(kept.cursor, signal)) {
    keepBatch(kept, batch);
    batches.push(batch);
    if (batches.length >= atMost) break;
  }
  return batches;
}
