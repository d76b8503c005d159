import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from './database-clock.ts';
import { createFollowTables } from './follow-tables.ts';
import { addInterests } from './interest-tables.ts';
import { createSourceTables } from './source-tables.ts';

/** A change of the tables. */
export interface Step extends Migration {
  /**
   * `additive`: programs that do not know it go on, and may be started: it adds tables, indexes, and columns that may stay
   * empty. `breaking`: they cannot, and refuse the start. Those that run meanwhile are not asked.
   */
  readonly kind: 'additive' | 'breaking';
}

/**
 * Forward only: a step that was released is never changed, a new one is added below it. Replicas are replaced one after the
 * other, so a column that is not needed any more goes in a later version than the last one that uses it.
 */
export function migrationsFor(engine: Engine): Record<string, Step> {
  const types = TYPES[engine];
  return {
    '001-secrets-events-saved-papers': { kind: 'breaking', up: (db) => createKeptTables(db, types) },
    '002-digests': { kind: 'breaking', up: (db) => createDigestTables(db, types) },
    '003-leases': { kind: 'breaking', up: (db) => createLeasesTable(db, types) },
    '004-second-looks': { kind: 'additive', up: (db) => addSecondLooks(db, types) },
    '005-sightings': { kind: 'additive', up: (db) => createSightingsTable(db, types) },
    '006-conversations': { kind: 'additive', up: (db) => createConversationsTable(db, types) },
    '007-people-and-channels': { kind: 'additive', up: (db) => addPeopleAndChannels(db, engine) },
    '008-sources': { kind: 'additive', up: (db) => createSourceTables(db, types.milliseconds) },
    '009-interests': { kind: 'additive', up: (db) => addInterests(db, types) },
    '010-follows': { kind: 'additive', up: (db) => createFollowTables(db, types) },
  };
}

// A bigint on PostgreSQL, since milliseconds do not fit its integer; any integer is 64 bits wide in SQLite.
const TYPES = {
  sqlite: { milliseconds: 'integer', counter: 'integer' },
  postgres: { milliseconds: 'bigint', counter: 'bigserial' },
} as const;
/** Types of columns that the engines call differently. */
export type Types = (typeof TYPES)[Engine];

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

/** Columns that an older program does not know and may leave empty, so that both can run beside each other. */
async function addSecondLooks(db: Kysely<unknown>, { milliseconds }: Types): Promise<void> {
  await db.schema.alterTable('deliveries').addColumn('gone_since', milliseconds).execute();
  // Which days are newer than today is asked over all channels.
  await db.schema.createIndex('deliveries_by_slot').on('deliveries').column('slot').execute();
  await db.schema.alterTable('subscriptions').addColumn('trouble', 'text').execute();
  await db.schema
    .createTable('kept_subscriptions')
    .addColumn('address', 'text', (column) => column.primaryKey())
    .addColumn('kept', 'text', (column) => column.notNull())
    .execute();
}

async function createSightingsTable(db: Kysely<unknown>, { milliseconds }: Types): Promise<void> {
  await db.schema
    .createTable('sightings')
    .addColumn('of', 'text', (column) => column.primaryKey())
    .addColumn('since', milliseconds, (column) => column.notNull())
    .addColumn('seen_at', milliseconds, (column) => column.notNull())
    .execute();
}

async function createConversationsTable(db: Kysely<unknown>, { milliseconds }: Types): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', milliseconds, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('conversations_age').on('conversations').column('at').execute();
}

/** The person in an owner, `platform:workspace:person`. */
const PERSON = {
  sqlite: sql<string>`substr(substr(owner, instr(owner, ':') + 1), instr(substr(owner, instr(owner, ':') + 1), ':') + 1)`,
  postgres: sql<string>`split_part(owner, ':', 3)`,
} as const;

/** A person's lists over all workspaces are found by an index, also those that an older program writes. */
async function addPeopleAndChannels(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('saved_papers')
    .addColumn('person', 'text', (column) => {
      const made = column.generatedAlwaysAs(PERSON[engine]);
      // SQLite adds only columns that are computed when they are read.
      return engine === 'postgres' ? made.stored() : made;
    })
    .execute();
  await db.schema.createIndex('saved_papers_by_person').on('saved_papers').column('person').execute();
  for (const [name, type] of [
    ['publish', 'integer'],
    ['role', 'text'],
    ['unpublished', 'text'],
  ] as const)
    await db.schema.alterTable('subscriptions').addColumn(name, type).execute();
}
