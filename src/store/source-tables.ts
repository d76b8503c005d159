import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Sources, their records, and the works that these make. */
export async function createSourceTables(
  db: Kysely<unknown>,
  milliseconds: 'integer' | 'bigint',
): Promise<void> {
  await db.schema
    .createTable('sources')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('added_by', 'text')
    .addColumn('added_at', milliseconds, (column) => column.notNull())
    .addColumn('paused', 'integer', (column) => column.notNull())
    .addColumn('leaving', 'integer', (column) => column.notNull())
    .addColumn('cursor', 'text')
    .addColumn('caught_up', 'integer', (column) => column.notNull())
    .addColumn('last_success_at', milliseconds)
    .addColumn('next_read_at', milliseconds)
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('failing_since', milliseconds)
    .addColumn('trouble', 'text')
    .addColumn('told', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('source_records')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('work', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('appeared_at', milliseconds, (column) => column.notNull())
    .addColumn('dated_at', milliseconds, (column) => column.notNull())
    .addColumn('read_at', milliseconds, (column) => column.notNull())
    .addPrimaryKeyConstraint('source_records_once', ['source', 'key'])
    .execute();
  await db.schema.createIndex('source_records_work').on('source_records').column('work').execute();
  await db.schema
    .createIndex('source_records_state')
    .on('source_records')
    .columns(['state', 'source'])
    .execute();
  await db.schema
    .createTable('works')
    .addColumn('work', 'integer', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('appeared_at', milliseconds, (column) => column.notNull())
    .execute();
  await db.schema.createIndex('works_revision').on('works').columns(['revision', 'work']).execute();
  await db.schema.createIndex('works_appeared').on('works').column('appeared_at').execute();
  await db.schema
    .createTable('work_keys')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('work', 'integer', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('work_keys_work').on('work_keys').column('work').execute();
  await db.schema
    .createTable('record_state')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('next_work', 'integer', (column) => column.notNull())
    .addColumn('identity', 'text', (column) => column.notNull())
    .execute();
  const first = { id: 1, revision: 0, next_work: 1, identity: randomUUID() };
  await (db as Kysely<Schema>).insertInto('record_state').values(first).execute();
}
