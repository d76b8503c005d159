import type { LiveRecord, LiveSource, SourceBatch } from '../../src/sources/live-source.ts';

/** A record with a title, and what else is said of it. */
export function liveRecord(key: string, record: Partial<LiveRecord['record']> = {}): LiveRecord {
  return { key, record: { title: `Title of ${key}`, authors: ['Ada Kern'], abstract: '', ...record } };
}

/** A source of batches that a test puts there. */
export interface StockedSource extends LiveSource {
  /** Adds what the next reading gives after what it gave before. */
  stock(...batches: readonly Partial<Omit<SourceBatch, 'cursor'>>[]): void;
  /** From now on it fails before the batch of that number. */
  failAt(batch: number | undefined, error: Error): void;
  /** The cursors with which it was asked. */
  readonly asked: readonly (string | undefined)[];
}

/** Gives its batches in order; the cursor is the number of those that were kept. */
export function stockedSource(name: string): StockedSource {
  const batches: Partial<Omit<SourceBatch, 'cursor'>>[] = [];
  const asked: (string | undefined)[] = [];
  let failing: { readonly at: number; readonly error: Error } | undefined;
  return {
    name,
    asked,
    stock: (...more) => void batches.push(...more),
    failAt: (at, error) => {
      failing = at === undefined ? undefined : { at, error };
    },
    read: async function* (cursor) {
      asked.push(cursor);
      for (let at = Number(cursor ?? 0); at < batches.length; at++) {
        if (failing?.at === at) throw failing.error;
        const isLast = at === batches.length - 1;
        yield { records: [], isCaughtUp: isLast, ...batches[at], cursor: String(at + 1) };
      }
      if (failing?.at === batches.length) throw failing.error;
    },
  };
}
