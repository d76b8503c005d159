import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Which processes run on this database: each says so again and again, and those that stopped saying so died. */
export interface Instances {
  beat(id: string): Promise<void>;
  /** Of those that said so since then. */
  alive(since: Date): Promise<ReadonlySet<string>>;
  /** Says that a process ended; forgets those that were not heard of for a day. */
  leave(id: string): Promise<void>;
}

const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

/** By the clock of the machine that asks: those of replicas must agree to within seconds. */
export function createInstances(db: Kysely<Schema>): Instances {
  return {
    beat: async (id) => {
      const heartbeat = { heartbeat_at: Date.now() };
      await db
        .insertInto('instances')
        .values({ id, ...heartbeat })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(heartbeat))
        .execute();
    },
    alive: async (since) => {
      const rows = await db
        .selectFrom('instances')
        .select('id')
        .where('heartbeat_at', '>=', since.getTime())
        .execute();
      return new Set(rows.map(({ id }) => id));
    },
    leave: async (id) => {
      await db
        .deleteFrom('instances')
        .where((where) =>
          where.or([where('id', '=', id), where('heartbeat_at', '<', Date.now() - FORGOTTEN_MS)]),
        )
        .execute();
    },
  };
}
