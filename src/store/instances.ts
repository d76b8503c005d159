import { type Kysely, sql } from 'kysely';
import { databaseNow, type Engine } from './database-clock.ts';
import type { Schema } from './schema.ts';

/** Which processes run on this database: each says so again and again, and those that stopped saying so died. */
export interface Instances {
  beat(id: string): Promise<void>;
  /** Those that said so at most so many milliseconds ago. */
  alive(withinMs: number): Promise<ReadonlySet<string>>;
  /** Says that a process ended; forgets those that were not heard of for a day. */
  leave(id: string): Promise<void>;
}

const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

/** By the database's clock: those of the machines need not agree. */
export function createInstances(db: Kysely<Schema>, engine: Engine): Instances {
  const ago = (milliseconds: number) => sql<number>`${databaseNow(engine)} - ${milliseconds}`;
  return {
    beat: async (id) => {
      const heartbeat = { heartbeat_at: databaseNow(engine) };
      await db
        .insertInto('instances')
        .values({ id, ...heartbeat })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(heartbeat))
        .execute();
    },
    alive: async (withinMs) => {
      const rows = await db
        .selectFrom('instances')
        .select('id')
        .where('heartbeat_at', '>=', ago(withinMs))
        .execute();
      return new Set(rows.map(({ id }) => id));
    },
    leave: async (id) => {
      await db
        .deleteFrom('instances')
        .where((where) => where.or([where('id', '=', id), where('heartbeat_at', '<', ago(FORGOTTEN_MS))]))
        .execute();
    },
  };
}
