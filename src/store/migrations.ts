import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Forward only: a step that was released is never changed, a new one is added below it. */
export function migrationsFor(engine: 'sqlite' | 'postgres'): Record<string, Migration> {
  // A bigint on PostgreSQL, since milliseconds do not fit its integer; any integer is 64 bits wide in SQLite.
  const milliseconds = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    '001-secrets-events-saved-papers': {
      up: async (db: Kysely<unknown>) => {
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
          .addColumn('position', engine === 'sqlite' ? 'integer' : 'bigserial', (column) =>
            column.primaryKey(),
          )
          .addColumn('owner', 'text', (column) => column.notNull())
          .addColumn('paper_id', 'text', (column) => column.notNull())
          .addColumn('saved_at', milliseconds, (column) => column.notNull())
          .addUniqueConstraint('saved_papers_once', ['owner', 'paper_id'])
          .execute();
      },
    },
  };
}
