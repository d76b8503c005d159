import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Forward only: a step that was released is never changed, a new one is added below it. */
export function migrationsFor(engine: 'sqlite' | 'postgres'): Record<string, Migration> {
  const types = TYPES[engine];
  return {
    '001-secrets-events-saved-papers': { up: (db) => createKeptTables(db, types) },
    '002-digests': { up: (db) => createDigestTables(db, types) },
    '003-leases': { up: (db) => createLeasesTable(db, types) },
  };
}

// A bigint on PostgreSQL, since milliseconds do not fit its integer; any integer is 64 bits wide in SQLite.
const TYPES = {
  sqlite: { milliseconds: 'integer', counter: 'integer' },
  postgres: { milliseconds: 'bigint', counter: 'bigserial' },
} as const;
type Types = (typeof TYPES)['sqlite' | 'postgres'];

async function createKeptTables(db: Kysely<unknown>, { milliseconds, counter }: Types): Promise<void> {
  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('updated_at', milliseconds, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('seen_events')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('seen_at', milliseconds, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('seen_events_age').on('seen_events').column('seen_at').execute();
  await db.schema
    .createTable('saved_papers')
    .addColumn('position', counter, (column) => column.primaryKey())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('paper_id', 'text', (column) => column.notNull())
    .addColumn('saved_at', milliseconds, (column) => column.notNull())
    .addUniqueConstraint('saved_papers_once', ['owner', 'paper_id'])
    .execute();
}

async function createDigestTables(db: Kysely<unknown>, { milliseconds }: Types): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('address', 'text', (column) => column.primaryKey())
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('timezone', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('topic', 'text')
    .addColumn('thread', 'integer', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text')
    .addColumn('created_at', milliseconds, (column) => column.notNull())
    .addColumn('active_since', milliseconds, (column) => column.notNull())
    .addColumn('changed_at', milliseconds, (column) => column.notNull())
    .addColumn('paused_reason', 'text')
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('paper_id', 'text')
    .addColumn('note', 'text')
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_at', milliseconds)
    .addColumn('due_at', milliseconds, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('retry_at', milliseconds)
    .addColumn('sent_at', milliseconds)
    .addColumn('message_id', 'text')
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('deliveries_once', ['address', 'slot'])
    .execute();
  // Few rows are open at any time, many are kept.
  await db.schema
    .createIndex('deliveries_open')
    .on('deliveries')
    .column('state')
    .where(sql.ref('state'), '=', sql.lit('claimed'))
    .execute();
  await db.schema
    .createTable('votes')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_one_each', ['address', 'slot', 'voter'])
    .addForeignKeyConstraint('votes_of_delivery', ['address', 'slot'], 'deliveries', ['address', 'slot'])
    .execute();
  await db.schema
    .createTable('instances')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('heartbeat_at', milliseconds, (column) => column.notNull())
    .execute();
}

async function createLeasesTable(db: Kysely<unknown>, { milliseconds }: Types): Promise<void> {
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('expires_at', milliseconds, (column) => column.notNull())
    .execute();
}
