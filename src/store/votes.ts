import type { Kysely } from 'kysely';
import type { Slot } from './delivery.ts';
import type { Schema } from './schema.ts';

/** How many people liked a post, and how many did not. */
export interface Tally {
  readonly up: number;
  readonly down: number;
}

/** One vote a person for each post, changeable. */
export interface Votes {
  put(slot: Slot, voter: string, value: 1 | -1): Promise<Tally>;
  tally(slot: Slot): Promise<Tally>;
}

/** Votes in a database. */
export function createVotes(db: Kysely<Schema>): Votes {
  const tally = async ({ address, slot }: Slot): Promise<Tally> => {
    const rows = await db
      .selectFrom('votes')
      .select(['value', ({ fn }) => fn.countAll<number | string>().as('count')])
      .where('address', '=', address)
      .where('slot', '=', slot)
      .groupBy('value')
      .execute();
    const count = (wanted: number) => Number(rows.find(({ value }) => value === wanted)?.count ?? 0);
    return { up: count(1), down: count(-1) };
  };
  return {
    tally,
    put: async ({ address, slot }, voter, value) => {
      await db
        .insertInto('votes')
        .values({ address, slot, voter, value })
        .onConflict((conflict) => conflict.columns(['address', 'slot', 'voter']).doUpdateSet({ value }))
        .execute();
      return tally({ address, slot });
    },
  };
}
