import { type Kysely, sql } from 'kysely';
import { databaseNow, type Engine } from './database-clock.ts';
import type { Schema } from './schema.ts';

/**
 * Work that one process at a time may do, of all that share the database. A lease is held until it is released or its time
 * is up, so that a process which died keeps nobody waiting for longer than that. Times are whole milliseconds.
 */
export interface Leases {
  /** False while somebody else holds it. Who holds it already has it from now on for that long. */
  take(name: string, holder: string, forMs: number): Promise<boolean>;
  /** From now on for that long; false when somebody else took it meanwhile, or it was released. */
  renew(name: string, holder: string, forMs: number): Promise<boolean>;
  /** Does nothing to what another holds. */
  release(name: string, holder: string): Promise<void>;
}

/** By the database's clock. */
export function createLeases(db: Kysely<Schema>, engine: Engine): Leases {
  const now = () => databaseNow(engine);
  const after = (forMs: number) => sql<number>`${now()} + ${forMs}`;
  return {
    take: async (name, holder, forMs) => {
      const [taken] = await db
        .insertInto('leases')
        .values({ name, holder, expires_at: after(forMs) })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, expires_at: after(forMs) })
            .where((where) =>
              where.or([where('leases.expires_at', '<=', now()), where('leases.holder', '=', holder)]),
            ),
        )
        .execute();
      return (taken?.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    renew: async (name, holder, forMs) => {
      const [renewed] = await db
        .updateTable('leases')
        .set({ expires_at: after(forMs) })
        .where('name', '=', name)
        .where('holder', '=', holder)
        .execute();
      return (renewed?.numUpdatedRows ?? 0n) > 0n;
    },
    release: async (name, holder) => {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute();
    },
  };
}
