import { type Kysely, sql } from 'kysely';
import type { Types } from './migrations.ts';

/** What people and channels follow, and the ledger of what they were told of it. */
export async function createFollowTables(
  db: Kysely<unknown>,
  { milliseconds, counter }: Types,
): Promise<void> {
  await db.schema
    .createTable('followers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('timezone', 'text')
    .addColumn('active_since', milliseconds, (column) => column.notNull())
    .addColumn('last_slot', 'text')
    .addColumn('paused_reason', 'text')
    .addColumn('told_paused', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('follows')
    .addColumn('id', counter, (column) => column.primaryKey())
    .addColumn('follower', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('known', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', milliseconds, (column) => column.notNull())
    .addColumn('last_at', milliseconds)
    .addUniqueConstraint('follows_once', ['follower', 'key'])
    .execute();
  await db.schema
    .createTable('alerts')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('groups', 'text', (column) => column.notNull())
    .addColumn('claimed_by', 'text')
    .addColumn('claimed_at', milliseconds)
    .addColumn('due_at', milliseconds, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('retry_at', milliseconds)
    .addColumn('sent_at', milliseconds)
    .addColumn('message_id', 'text')
    .addColumn('reason', 'text')
    .addColumn('gone_since', milliseconds)
    .addPrimaryKeyConstraint('alerts_once', ['address', 'slot'])
    .execute();
  await db.schema
    .createIndex('alerts_open')
    .on('alerts')
    .column('state')
    .where(sql.ref('state'), '=', sql.lit('claimed'))
    .execute();
}
