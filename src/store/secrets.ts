import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import { open, seal } from './seal.ts';

/** Texts that are encrypted at rest. */
export interface Secrets {
  put(name: string, value: string): Promise<void>;
  /** @throws PaperboyError `secret_unreadable` when none of the keys opens it */
  get(name: string): Promise<string | undefined>;
  remove(name: string): Promise<void>;
}

/** @param keys of 32 bytes: the first encrypts, all decrypt */
export function createSecrets(db: Kysely<Schema>, keys: readonly Buffer[]): Secrets {
  return {
    put: async (name, value) => {
      const row = { sealed: seal(value, name, keys), updated_at: Date.now() };
      await db
        .insertInto('secrets')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute();
    },
    get: async (name) => {
      const row = await db.selectFrom('secrets').select('sealed').where('name', '=', name).executeTakeFirst();
      return row === undefined ? undefined : open(row.sealed, name, keys);
    },
    remove: async (name) => {
      await db.deleteFrom('secrets').where('name', '=', name).execute();
    },
  };
}
