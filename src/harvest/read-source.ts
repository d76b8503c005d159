import type { LiveSource, SourceBatch } from '../sources/live-source.ts';
import type { Kept, Reader, Records, RecordToKeep } from '../store/records.ts';
import type { KeptSource } from '../store/sources.ts';
import { createTurns } from '../turns.ts';
import { recordToKeep } from './record-to-keep.ts';

/** What a source is read with. */
export interface Reading {
  readonly source: LiveSource;
  readonly kept: Pick<KeptSource, 'cursor' | 'isCaughtUp'>;
  readonly reader: Reader;
  readonly records: Records;
  /** By the database's clock. */
  readonly now: () => Promise<Date>;
  readonly forgetBefore: (now: Date) => Date | undefined;
  /** Nobody wants it any more, or another process reads. */
  readonly signal: AbortSignal;
  /** May it be read on? It may have been paused. */
  readonly isWanted: () => Promise<boolean>;
  /** Told after each part that was kept. */
  readonly onKept: (kept: SourceProgress) => void;
}

/** It is not this process's to read any more: nothing is written down of it. */
export class ReadingEnded extends Error {
  override readonly name = 'ReadingEnded';
}

/** How far a reading is. */
export interface SourceProgress extends Kept {
  readonly source: string;
  /** Records that came, new or not. */
  readonly done: number;
  readonly all?: number | undefined;
  readonly remarks: readonly string[];
}

/** Kept at once: a database that others use has its turn in between. */
const PART = 100;

/**
 * Reads a source to its end for now, and keeps each batch before the next is asked for.
 * @returns what changed
 * @throws SourceProblem, ReadingEnded; what came before it is kept
 */
export async function readSource(reading: Reading): Promise<Kept> {
  const { source, kept, signal } = reading;
  let [put, removed, done] = [0, 0, 0];
  let { isCaughtUp } = kept;
  for await (const batch of source.read(kept.cursor, signal)) {
    signal.throwIfAborted();
    const changed = await keepBatch(batch, isCaughtUp, reading);
    isCaughtUp ||= batch.isCaughtUp;
    [put, removed, done] = [put + changed.put, removed + changed.removed, done + batch.records.length];
    const { progress, remarks = [] } = batch;
    reading.onKept({
      ...changed,
      source: source.name,
      done: progress?.done ?? done,
      all: progress?.all,
      remarks,
    });
    if (!(await reading.isWanted())) throw new ReadingEnded(`${source.name} is not to be read any more.`);
  }
  return { put, removed };
}

async function keepBatch(batch: SourceBatch, isCaughtUp: boolean, reading: Reading): Promise<Kept> {
  const removed = [...(batch.removed ?? []), ...(await absent(batch, reading))];
  // What takes the place of what goes comes first.
  const lastPut = Math.max(0, Math.ceil(batch.records.length / PART) - 1);
  const parts = lastPut + Math.max(1, Math.ceil(removed.length / PART));
  const changed = { put: 0, removed: 0 };
  for (let part = 0; part < parts; part++) {
    const records = batch.records.slice(part * PART, (part + 1) * PART);
    const put = await toKeep(records, isCaughtUp, reading);
    const mark = part === parts - 1 ? { cursor: batch.cursor, isCaughtUp: batch.isCaughtUp } : undefined;
    const from = (part - lastPut) * PART;
    const gone = part < lastPut ? [] : removed.slice(from, from + PART);
    const kept = await reading.records.keep(reading.reader, { put, removed: gone }, mark);
    if (kept === undefined)
      throw new ReadingEnded(`${reading.source.name} is read by another process, or was removed.`);
    changed.put += kept.put;
    changed.removed += kept.removed;
  }
  return changed;
}

async function toKeep(
  live: SourceBatch['records'],
  isCaughtUp: boolean,
  { records, reader: { source }, now, forgetBefore }: Reading,
): Promise<readonly RecordToKeep[]> {
  const known = await records.factsOf(
    source,
    live.map(({ key }) => key),
  );
  const at = await now();
  const turn = createTurns();
  const put: RecordToKeep[] = [];
  for (const record of live) {
    const arriving = {
      source,
      known: known.get(record.key),
      isCaughtUp,
      now: at,
      forgetBefore: forgetBefore(at),
    };
    const one = recordToKeep(record, arriving);
    if (one !== undefined) put.push(one);
    await turn();
  }
  return put;
}

const KEYS = 1_000;

/** Keys of the records that are kept, and not there any more. */
async function absent({ present }: SourceBatch, { records, reader }: Reading): Promise<readonly string[]> {
  if (present === undefined) return [];
  const there = new Set(present);
  const gone: string[] = [];
  for (let after = ''; ; ) {
    const keys = await records.keys(reader.source, after, KEYS);
    gone.push(...keys.filter((key) => !there.has(key)));
    const last = keys.at(-1);
    if (last === undefined) return gone;
    after = last;
  }
}
