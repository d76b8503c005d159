import { type Kysely, sql } from 'kysely';
import { databaseNow, type Engine } from './database-clock.ts';
import type { Schema } from './schema.ts';

/** Which events were taken, by all replicas that share the database. */
export interface SeenEvents {
  /** True the first time a key is claimed, false for a day after that. */
  claim(key: string): Promise<boolean>;
}

const KEPT_MS = 24 * 60 * 60 * 1000;
/** Old keys are removed once in so many claims. */
const SWEEP_EVERY = 500;

/** Claims in a database; those older than a day, by its clock, are forgotten in passing. */
export function createSeenEvents(db: Kysely<Schema>, engine: Engine): SeenEvents {
  let claims = 0;
  return {
    claim: async (key) => {
      const now = () => databaseNow(engine);
      if (claims++ % SWEEP_EVERY === 0)
        await db
          .deleteFrom('seen_events')
          .where('seen_at', '<', sql<number>`${now()} - ${KEPT_MS}`)
          .execute();
      const [inserted] = await db
        .insertInto('seen_events')
        .values({ key, seen_at: now() })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      return (inserted?.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}
