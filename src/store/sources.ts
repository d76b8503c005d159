import { type Kysely, sql } from 'kysely';
import { databaseNow, type Engine } from './database-clock.ts';
import type { Schema, SourcesTable } from './schema.ts';

/** A source as it is kept. Moments are by the database's clock. */
export interface KeptSource {
  readonly name: string;
  readonly origin: 'config' | 'chat';
  readonly addedBy: string | undefined;
  readonly isPaused: boolean;
  /** It was removed, and its papers are being taken out. */
  readonly isLeaving: boolean;
  readonly cursor: string | undefined;
  /** It was read to its end once. */
  readonly isCaughtUp: boolean;
  readonly lastSuccess: Date | undefined;
  /** In the past when it is due; undefined when it was never read. */
  readonly nextRead: Date | undefined;
  /** How often reading failed in a row. */
  readonly failures: number;
  readonly failingSince: Date | undefined;
  readonly trouble: string | undefined;
  /** Whoever added it was told of the trouble. */
  readonly isTold: boolean;
}

/** What the library grows from. What changes one that is not there does nothing. */
export interface Sources {
  /** Those of the configuration first, then in the order in which they were added. */
  list(): Promise<readonly KeptSource[]>;
  /** Records that are there, of each source. */
  counts(): Promise<ReadonlyMap<string, number>>;
  /** Names of those that some process reads now. */
  reading(): Promise<ReadonlySet<string>>;
  /** What leaves stays then. @returns false when it is there already */
  add(name: string, addedBy: string): Promise<boolean>;
  /** Makes those of the configuration these: others of it leave. @returns the names of those */
  configure(names: readonly string[]): Promise<readonly string[]>;
  /** @returns false when it was so already, or is not there */
  pause(name: string, isPaused: boolean): Promise<boolean>;
  /** It leaves: its records are to be taken out, and then it is to be deleted. @returns false when it is not there */
  leave(name: string): Promise<boolean>;
  /** It has left. */
  delete(name: string): Promise<void>;
  /** It was read to its end, and is due again after so many milliseconds. */
  succeeded(name: string, againInMs: number): Promise<void>;
  /** It could not be read. @param trouble a sentence */
  failed(name: string, trouble: string, againInMs: number): Promise<void>;
  /** It is due now. */
  hurry(name: string): Promise<void>;
  /** @returns true for the one who is to tell whoever added it */
  tell(name: string): Promise<boolean>;
  /** They could not be told. */
  takeBackTold(name: string): Promise<void>;
}

/** The lease of the process that reads a source. */
export function sourceLease(name: string): string {
  return `source ${name}`;
}

/** The sources in a database, which replicas share. */
export function createSources(db: Kysely<Schema>, engine: Engine): Sources {
  return { ...createListing(db, engine), ...createChanges(db), ...createOutcomes(db, engine) };
}

function createListing(
  db: Kysely<Schema>,
  engine: Engine,
): Pick<Sources, 'list' | 'counts' | 'reading' | 'add' | 'configure'> {
  /** @param place among those that are added in one moment, whose order stays */
  const insert = async (row: Pick<SourcesTable, 'name' | 'origin' | 'added_by'>, place = 0) => {
    const addedAt = sql<number>`${databaseNow(engine)} + ${place}`;
    const inserted = await db
      .insertInto('sources')
      .values({ ...row, ...NEW, caught_up: 0, added_at: addedAt })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .executeTakeFirst();
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
  };
  return {
    list: async () => {
      const rows = await db.selectFrom('sources').selectAll().orderBy('added_at').orderBy('name').execute();
      const kept = rows.map(toSource);
      return [...kept.filter(isConfigured), ...kept.filter((one) => !isConfigured(one))];
    },
    counts: async () => {
      const rows = await db
        .selectFrom('source_records')
        .select(['source', ({ fn }) => fn.countAll().as('records')])
        .where('state', '=', 'there')
        .groupBy('source')
        .execute();
      return new Map(rows.map(({ source, records }) => [source, Number(records)]));
    },
    reading: async () => {
      const rows = await db
        .selectFrom('leases')
        .select('name')
        .where('name', 'like', `${sourceLease('')}%`)
        .where('expires_at', '>', databaseNow(engine))
        .execute();
      return new Set(rows.map(({ name }) => name.slice(sourceLease('').length)));
    },
    add: async (name, addedBy) =>
      (await insert({ name, origin: 'chat', added_by: addedBy })) ||
      hasChanged(
        changing(db, name)
          .set({ ...NEW, ...UNTRIED, origin: 'chat', added_by: addedBy })
          .where('leaving', '=', 1),
      ),
    configure: async (names) => {
      for (const [place, name] of names.entries()) {
        if (await insert({ name, origin: 'config', added_by: null }, place)) continue;
        // What is named again stays, also what somebody added.
        await changing(db, name).set({ origin: 'config', leaving: 0 }).execute();
      }
      const others = await db
        .selectFrom('sources')
        .select('name')
        .where('origin', '=', 'config')
        .where('leaving', '=', 0)
        .execute();
      const gone = others.map(({ name }) => name).filter((name) => !names.includes(name));
      for (const name of gone) await changing(db, name).set({ leaving: 1 }).execute();
      return gone;
    },
  };
}

const NEW = { paused: 0, leaving: 0, failures: 0, told: 0 } as const;
const UNTRIED = { failing_since: null, trouble: null, next_read_at: null } as const;

function changing(db: Kysely<Schema>, name: string) {
  return db.updateTable('sources').where('name', '=', name);
}

interface Update {
  executeTakeFirst(): Promise<{ readonly numUpdatedRows: bigint }>;
}

async function hasChanged(update: Update): Promise<boolean> {
  return (await update.executeTakeFirst()).numUpdatedRows > 0n;
}

function createChanges(
  db: Kysely<Schema>,
): Pick<Sources, 'pause' | 'leave' | 'delete' | 'tell' | 'takeBackTold'> {
  return {
    pause: (name, isPaused) =>
      hasChanged(
        changing(db, name)
          .set({ paused: isPaused ? 1 : 0 })
          .where('leaving', '=', 0)
          .where('paused', '=', isPaused ? 0 : 1),
      ),
    leave: (name) => hasChanged(changing(db, name).set({ leaving: 1 }).where('leaving', '=', 0)),
    delete: async (name) => {
      await db.deleteFrom('sources').where('name', '=', name).where('leaving', '=', 1).execute();
    },
    takeBackTold: async (name) => {
      await changing(db, name).set({ told: 0 }).execute();
    },
    tell: (name) => hasChanged(changing(db, name).set({ told: 1 }).where('told', '=', 0)),
  };
}

function createOutcomes(db: Kysely<Schema>, engine: Engine): Pick<Sources, 'succeeded' | 'failed' | 'hurry'> {
  const after = (ms: number) => sql<number>`${databaseNow(engine)} + ${Math.round(ms)}`;
  return {
    succeeded: async (name, againInMs) => {
      await changing(db, name)
        .set({
          last_success_at: databaseNow(engine),
          next_read_at: after(againInMs),
          failures: 0,
          failing_since: null,
          trouble: null,
          told: 0,
        })
        .execute();
    },
    failed: async (name, trouble, againInMs) => {
      await changing(db, name)
        .set((set) => ({
          next_read_at: after(againInMs),
          failures: set('failures', '+', 1),
          failing_since: sql<number>`coalesce(failing_since, ${databaseNow(engine)})`,
          trouble,
        }))
        .execute();
    },
    hurry: async (name) => {
      await changing(db, name)
        .set({ next_read_at: databaseNow(engine) })
        .execute();
    },
  };
}

function isConfigured({ origin }: KeptSource): boolean {
  return origin === 'config';
}

function toSource(row: SourcesTable): KeptSource {
  return {
    name: row.name,
    origin: row.origin,
    addedBy: row.added_by ?? undefined,
    isPaused: row.paused !== 0,
    isLeaving: row.leaving !== 0,
    cursor: row.cursor ?? undefined,
    isCaughtUp: row.caught_up !== 0,
    lastSuccess: toDate(row.last_success_at),
    nextRead: toDate(row.next_read_at),
    failures: row.failures,
    failingSince: toDate(row.failing_since),
    trouble: row.trouble ?? undefined,
    isTold: row.told !== 0,
  };
}

function toDate(milliseconds: number | null): Date | undefined {
  return milliseconds === null ? undefined : new Date(Number(milliseconds));
}
