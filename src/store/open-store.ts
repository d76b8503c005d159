import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Dialect, Kysely, SqliteDialect, sql } from 'kysely';
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration';
import { PaperboyError } from '../errors.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { explainFailure } from './explain-failure.ts';
import { createInstances, type Instances } from './instances.ts';
import { createLeases, type Leases } from './leases.ts';
import { migrationsFor } from './migrations.ts';
import { createReadingList, type ReadingList } from './reading-list.ts';
import type { Schema } from './schema.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { createVotes, type Votes } from './votes.ts';

/** What the program keeps between starts. */
export interface Store {
  readonly seenEvents: SeenEvents;
  readonly readingList: ReadingList;
  readonly digests: DigestRecords;
  readonly leases: Leases;
  /** @param keys of 32 bytes: the first encrypts, all decrypt */
  secrets(keys: readonly Buffer[]): Secrets;
  close(): Promise<void>;
}

/** What the daily papers are kept in. */
export interface DigestRecords {
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  readonly votes: Votes;
  readonly instances: Instances;
}

/**
 * Opens the database and brings its tables up to date.
 * @param url `file:PATH` (a folder that is missing is made) or `postgres://…`
 * @throws PaperboyError `store_unavailable`, `store_newer`; the message has no password in it
 */
export async function openStore(url: string): Promise<Store> {
  const engine = url.startsWith('file:') ? 'sqlite' : 'postgres';
  try {
    const db = new Kysely<Schema>({ dialect: await dialectFor(url) });
    await migrate(db, engine);
    return {
      seenEvents: createSeenEvents(db),
      readingList: createReadingList(db),
      digests: {
        subscriptions: createSubscriptions(db),
        deliveries: createDeliveries(db),
        votes: createVotes(db),
        instances: createInstances(db),
      },
      leases: createLeases(db, engine),
      secrets: (keys) => createSecrets(db, keys),
      close: () => db.destroy(),
    };
  } catch (error) {
    if (error instanceof PaperboyError) throw error;
    throw new PaperboyError('store_unavailable', explain(error, url), { cause: error });
  }
}

async function dialectFor(url: string): Promise<Dialect> {
  if (url.startsWith('file:')) {
    const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
    if (path !== ':memory:') await mkdir(dirname(path), { recursive: true });
    const { openSqlite } = await import('./node-sqlite.ts');
    return new SqliteDialect({ database: openSqlite(path) });
  }
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url);
}

const MIGRATION_TRIES = 5;

/** Replicas that start together may each want to migrate: PostgreSQL locks, SQLite may refuse, and then it is tried again. */
async function migrate(db: Kysely<Schema>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const migrations = migrationsFor(engine);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  let outcome: MigrationResultSet = {};
  for (let tried = 0; tried < MIGRATION_TRIES; tried++) {
    outcome = await migrator.migrateToLatest();
    if (outcome.error === undefined) return;
    if (await isNewer(db, migrations))
      throw new PaperboyError('store_newer', NEWER, { cause: outcome.error });
  }
  throw outcome.error;
}

async function isNewer(db: Kysely<Schema>, migrations: Record<string, Migration>): Promise<boolean> {
  const query = sql<{ readonly name: string }>`select name from kysely_migration`.execute(db);
  const rows = await query.then((result) => result.rows).catch(() => []);
  return rows.some(({ name }) => !(name in migrations));
}

const NEWER =
  'The database was made by a newer version of Paperboy. Start that version, or point DATABASE_URL elsewhere.';

function explain(error: unknown, url: string): string {
  const where = url.startsWith('file:') ? url : `${new URL(url).protocol}//${new URL(url).host}`;
  return `The database at ${where} (DATABASE_URL) cannot be used: ${explainFailure(error)}.`;
}
