import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Dialect, Kysely, SqliteDialect, sql } from 'kysely';
import { PaperboyError } from '../errors.ts';
import { within } from '../within.ts';
import { type Alerts, createAlerts } from './alerts.ts';
import type { Conversations } from './conversations.ts';
import { databaseNow, type Engine } from './database-clock.ts';
import { engineOf, placeOf } from './database-url.ts';
import { DEADLINES, type Deadlines, deadlinesOfMigration } from './deadlines.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { explainFailure } from './explain-failure.ts';
import { createFollows, type Follows } from './follows.ts';
import { createInstances, type Instances } from './instances.ts';
import { createInterests, type Interests } from './interests.ts';
import { createConversations } from './kept-conversations.ts';
import { createLeases, type Leases } from './leases.ts';
import { isUpToDate, migrate } from './migrate.ts';
import { createReadingList, type ReadingList } from './reading-list.ts';
import { createRecords, type Records } from './records.ts';
import type { Schema } from './schema.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { createSightings, type Sightings } from './sightings.ts';
import { createSources, type Sources } from './sources.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { createVotes, type Votes } from './votes.ts';

/** What the program keeps between starts. */
export interface Store {
  readonly seenEvents: SeenEvents;
  readonly readingList: ReadingList;
  readonly conversations: Conversations;
  readonly digests: DigestRecords;
  readonly alerts: AlertRecords;
  readonly leases: Leases;
  readonly sources: Sources;
  readonly records: Records;
  /** @param keys of 32 bytes: the first encrypts, all decrypt */
  secrets(keys: readonly Buffer[]): Secrets;
  /**
   * Resolves when the database answers. @throws within five seconds when it does not, or is a PostgreSQL that takes no
   * writes any more
   */
  ping(): Promise<void>;
  /** The time by the database's clock, which replicas share. */
  now(): Promise<Date>;
  close(): Promise<void>;
}

/** What the daily papers are kept in. */
export interface DigestRecords {
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  readonly votes: Votes;
  readonly interests: Interests;
  readonly instances: Instances;
  readonly sightings: Sightings;
}

interface StoreOptions extends Partial<Deadlines> {
  /** Writes much that can be fetched again: what a power cut takes of it is no loss, and others need not wait for the disk. */
  readonly isBulk?: boolean;
}

/** What people and channels follow, and what they are told of it, is kept in. */
export interface AlertRecords extends Pick<DigestRecords, 'subscriptions' | 'instances'> {
  readonly follows: Follows;
  readonly alerts: Alerts;
}

/**
 * Opens the database and brings its tables up to date.
 * @param url `file:PATH` (a folder that is missing is made) or `postgres://…`
 * @param options other deadlines than DEADLINES, for PostgreSQL
 * @throws PaperboyError `store_unavailable`, `store_newer`; the message has no password in it
 */
export async function openStore(
  url: string,
  { isBulk = false, ...deadlines }: StoreOptions = {},
): Promise<Store> {
  const engine = engineOf(url);
  const patience = { ...DEADLINES, ...deadlines };
  let db: Kysely<Schema> | undefined;
  try {
    db = new Kysely<Schema>({ dialect: await dialectFor(url, patience, isBulk) });
    await bringUpToDate(db, url, patience);
    await requireWrites(db);
    return storeOn(db, engine, patience);
  } catch (error) {
    await db?.destroy().catch(() => undefined);
    if (error instanceof PaperboyError) throw error;
    const reason = explainFailure(error).replace(/\.$/, '');
    const why = `The database at ${placeOf(url)} (DATABASE_URL) cannot be used: ${reason}.`;
    throw new PaperboyError('store_unavailable', why, { cause: error });
  }
}

function storeOn(db: Kysely<Schema>, engine: Engine, { pingMs }: Deadlines): Store {
  const conversations = createConversations(db, engine);
  const subscriptions = createSubscriptions(db);
  const instances = createInstances(db, engine);
  return {
    seenEvents: createSeenEvents(db, engine),
    readingList: createReadingList(db),
    conversations,
    digests: {
      subscriptions,
      deliveries: createDeliveries(db),
      votes: createVotes(db),
      interests: createInterests(db),
      instances,
      sightings: createSightings(db),
    },
    alerts: { follows: createFollows(db), alerts: createAlerts(db), subscriptions, instances },
    leases: createLeases(db, engine),
    sources: createSources(db, engine),
    records: createRecords(db, engine),
    secrets: (keys) => createSecrets(db, keys),
    // A connection's own deadline may still be far away, and there may be none that is free.
    ping: () => within(pingMs, engine === 'postgres' ? requireWrites(db) : requireAnswers(db)),
    now: async () => {
      const { rows } = await sql<{ readonly now: number }>`select ${databaseNow(engine)} as now`.execute(db);
      return new Date(rows[0]?.now ?? Number.NaN);
    },
    close: () => {
      conversations.close();
      return db.destroy();
    },
  };
}

/** Fails where all can be read and nothing written: a file without that right, a standby that was the primary before. */
async function requireWrites(db: Kysely<Schema>): Promise<void> {
  await db.updateTable('leases').set({ holder: '' }).where('name', '=', '').execute();
}

/** A table is read, since SQLite would answer `select 1` without its file; writing waits for others that do. */
async function requireAnswers(db: Kysely<Schema>): Promise<void> {
  await db.selectFrom('leases').select('holder').limit(1).execute();
}

/** Steps have time of their own; that there are none, which is the rule, is told in one query. */
async function bringUpToDate(db: Kysely<Schema>, url: string, deadlines: Deadlines): Promise<void> {
  const engine = engineOf(url);
  if (await isUpToDate(db, engine)) return;
  if (engine === 'sqlite') return migrate(db, engine);
  const patient = new Kysely<Schema>({ dialect: await dialectFor(url, deadlinesOfMigration(deadlines)) });
  try {
    await migrate(patient, engine);
  } finally {
    await patient.destroy();
  }
}

async function dialectFor(url: string, deadlines: Deadlines, isBulk = false): Promise<Dialect> {
  if (engineOf(url) === 'sqlite') {
    const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
    if (path !== ':memory:') await mkdir(dirname(path), { recursive: true });
    const { openSqlite } = await import('./node-sqlite.ts');
    return new SqliteDialect({ database: openSqlite(path, isBulk) });
  }
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, deadlines);
}
