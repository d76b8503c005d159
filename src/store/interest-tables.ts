import type { Kysely } from 'kysely';
import type { Types } from './migrations.ts';

/** What channels like, and digests out of what is new. */
export async function addInterests(db: Kysely<unknown>, { milliseconds }: Types): Promise<void> {
  await db.schema
    .createTable('interests')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('paper_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', milliseconds, (column) => column.notNull())
    .addPrimaryKeyConstraint('interests_once', ['address', 'paper_id', 'kind'])
    .execute();
  await db.schema.alterTable('subscriptions').addColumn('papers', 'text').execute();
  await db.schema.alterTable('deliveries').addColumn('more', 'text').execute();
}
