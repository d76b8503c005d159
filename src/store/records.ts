import type { Kysely } from 'kysely';
import type { Engine } from './database-clock.ts';
import { namedPapers } from './named-papers.ts';
import { createRecordReadings } from './record-readings.ts';
import { createRecordWritings } from './record-writings.ts';
import type { Schema } from './schema.ts';

/** A record as it is to be kept. What it says is a text that only those who keep and read it understand. */
export interface RecordToKeep {
  /** What the source calls it. */
  readonly key: string;
  readonly facts: string;
  /** Records that have one in common may be the same work, and are kept as one (see Work). */
  readonly workKeys: readonly string[];
  /** When its paper became new, in milliseconds; 0: it is none of the new ones. */
  readonly appearedAt: number;
  /** When it is read, in milliseconds; of one that is known the first time counts. */
  readonly readAt: number;
  /** What its age is counted from, in milliseconds. */
  readonly datedAt: number;
  /** It is too old to come into the library: only that it is known is kept. One that is there stays. */
  readonly isForgotten?: boolean;
}

/** Part of what a source gave. */
export interface RecordsToKeep {
  readonly put: readonly RecordToKeep[];
  /** Keys. */
  readonly removed: readonly string[];
}

/** How far a source was read; undefined where this part does not end a batch. */
export interface ReadMark {
  readonly cursor: string;
  readonly isCaughtUp: boolean;
}

/** A record that is kept. */
export interface KeptRecord {
  readonly source: string;
  readonly key: string;
  readonly facts: string;
  readonly appearedAt: number;
  /** When it was first read. */
  readonly readAt: number;
  /** False where it went, or was forgotten. */
  readonly isThere: boolean;
}

/** Records that may be one paper, also those that went. */
export interface Work {
  readonly work: number;
  readonly records: readonly KeptRecord[];
}

/** Who reads a source: nothing is kept of a process whose lease went to another one. */
export interface Reader {
  readonly source: string;
  /** The name of its lease, and who holds it. */
  readonly lease: string;
  readonly holder: string;
  /** It takes out what a source has that leaves, and forgets how far that was read: it may be named again before it has left. */
  readonly isTakingOut?: true;
}

/** What was kept of a part. */
export interface Kept {
  /** Records that are new or changed; those that are forgotten at once are not. */
  readonly put: number;
  /** Those that were there. */
  readonly removed: number;
}

/**
 * The records of sources that are read while the program runs. Each change has a revision, a number that only grows, also over
 * several processes: whoever has taken in all works up to one has missed none.
 */
export interface Records {
  /**
   * Keeps a part of a batch, as a whole or not at all; what is the same already is no change.
   * @returns undefined when the reader has lost its lease, its source was removed, or that stays which it takes out: nothing is
   * kept then
   */
  keep(reader: Reader, part: RecordsToKeep, mark: ReadMark | undefined): Promise<Kept | undefined>;
  /** Facts of these records as they are kept, by their keys. */
  factsOf(source: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keys of the records that are there, in portions. */
  keys(source: string, after: string, limit: number): Promise<readonly string[]>;
  /** The newest one; 0 when nothing was kept yet. The same for as long as nothing changes. */
  revision(): Promise<number>;
  /** Works that changed after a revision, the first ones first. @returns with the revision up to which they are all */
  changedSince(
    revision: number,
    limit: number,
  ): Promise<{ readonly works: readonly Work[]; readonly revision: number }>;
  /** How many works changed after a revision. */
  countChangedSince(revision: number): Promise<number>;
  /** All works by their numbers, in portions. */
  worksAfter(work: number, limit: number): Promise<readonly Work[]>;
  /** Numbers of works with a record that became new at or after a moment, the newest first. */
  appearedSince(moment: number, limit: number): Promise<readonly number[]>;
  /** Works by their numbers; those that became part of another one have no records. */
  works(numbers: readonly number[]): Promise<readonly Work[]>;
  /** Records of a source that are older than a moment, in portions by key. */
  olderThan(source: string, moment: number, after: string): Promise<readonly KeptRecord[]>;
  /** Of these papers those that lists, posts and channels name. */
  named(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes records out of the library, which are not taken in again as they are. */
  forget(source: string, keys: readonly string[]): Promise<void>;
  /** Whatever names this database among others. */
  identity(): Promise<string>;
}

/** The records in a database, which replicas share. */
export function createRecords(db: Kysely<Schema>, engine: Engine): Records {
  const named = (ids: readonly string[]) => namedPapers(db, ids);
  return { ...createRecordReadings(db), ...createRecordWritings(db, engine), named };
}
