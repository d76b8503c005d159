import { type Kysely, sql } from 'kysely';
import { type Conversations, KEPT_MS, MAX_STATE_CHARACTERS } from './conversations.ts';
import { databaseNow, type Engine } from './database-clock.ts';
import type { Schema } from './schema.ts';

/** How often old ones are removed, in milliseconds, also while nobody says anything. */
const SWEEP_MS = 60 * 60 * 1000;

/** Conversations in a database, which replicas share, by its clock; until they are closed, old ones are removed from it. */
export function createConversations(db: Kysely<Schema>, engine: Engine): Conversations & { close(): void } {
  const now = () => databaseNow(engine);
  const dayAgo = () => sql<number>`${now()} - ${KEPT_MS}`;
  const sweep = () => db.deleteFrom('conversations').where('at', '<=', dayAgo()).execute();
  let isSwept = false;
  // A database that is away is tried again the next time.
  const sweeping = setInterval(() => void sweep().catch(() => undefined), SWEEP_MS).unref();
  return {
    close: () => clearInterval(sweeping),
    recall: async (key) => {
      const row = await db
        .selectFrom('conversations')
        .select('state')
        .where('key', '=', key)
        .where('at', '>', dayAgo())
        .executeTakeFirst();
      return row?.state;
    },
    keep: async (key, state) => {
      if (!isSwept) await sweep();
      isSwept = true;
      if (state.length > MAX_STATE_CHARACTERS) {
        await db.deleteFrom('conversations').where('key', '=', key).execute();
        return;
      }
      await db
        .insertInto('conversations')
        .values({ key, state, at: now() })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ state, at: now() }))
        .execute();
    },
  };
}
