import type { Kysely } from 'kysely';
import type { Address } from '../chat/address.ts';
import type { Schema } from './schema.ts';

/** What people of a channel do with a paper besides voting: `less` says that papers like it are not wanted. */
export type InterestKind = 'saved' | 'shared' | 'less';

/** What a channel did with a paper, by which it shows what it likes; `up` and `down` where more people voted so. */
interface Interest {
  readonly paperId: string;
  readonly kind: InterestKind | 'up' | 'down';
  readonly at: Date;
}

/** What channels like, as far as they showed it. It says nothing of who did what. */
export interface Interests {
  /** Once for each paper and kind; of equal ones the last counts. The oldest of more than MAX_INTERESTS go. */
  add(address: Address, paperId: string, kind: InterestKind): Promise<void>;
  remove(address: Address, paperId: string, kind: InterestKind): Promise<void>;
  /** The newest first, votes on papers of the day among them. */
  of(address: Address): Promise<readonly Interest[]>;
  /** Forgets all of a channel; votes that were cast until now do not count as interests any more, and stay where they are. */
  reset(address: Address): Promise<void>;
  /** Somebody voted on this paper again: its votes count again. */
  recall(address: Address, paperId: string): Promise<void>;
}

/** So many are kept of a channel. */
export const MAX_INTERESTS = 300;

/** Interests in a database. */
export function createInterests(db: Kysely<Schema>): Interests {
  const remove = async (address: Address, paperId: string, kind: InterestKind | 'forgotten') => {
    await db
      .deleteFrom('interests')
      .where('address', '=', address)
      .where('paper_id', '=', paperId)
      .where('kind', '=', kind)
      .execute();
  };
  return {
    remove,
    recall: (address, paperId) => remove(address, paperId, 'forgotten'),
    add: async (address, paperId, kind) => {
      const at = Date.now();
      await db
        .insertInto('interests')
        .values({ address, paper_id: paperId, kind, at })
        .onConflict((conflict) => conflict.columns(['address', 'paper_id', 'kind']).doUpdateSet({ at }))
        .execute();
      await dropOldest(db, address);
    },
    of: async (address) => {
      const [said, voted] = await Promise.all([saidOf(db, address), votedOf(db, address)]);
      return [...said, ...voted].toSorted(
        (one, other) => other.at.getTime() - one.at.getTime() || (one.paperId < other.paperId ? -1 : 1),
      );
    },
    reset: async (address) => {
      const voted = await votedOf(db, address);
      await db
        .deleteFrom('interests')
        .where('address', '=', address)
        .where('kind', '!=', 'forgotten')
        .execute();
      if (voted.length === 0) return;
      const at = Date.now();
      await db
        .insertInto('interests')
        .values(voted.map(({ paperId }) => ({ address, paper_id: paperId, kind: 'forgotten' as const, at })))
        .onConflict((conflict) => conflict.columns(['address', 'paper_id', 'kind']).doNothing())
        .execute();
    },
  };
}

async function dropOldest(db: Kysely<Schema>, address: Address): Promise<void> {
  const kept = await db
    .selectFrom('interests')
    .select('at')
    .where('address', '=', address)
    .where('kind', '!=', 'forgotten')
    .orderBy('at', 'desc')
    .offset(MAX_INTERESTS - 1)
    .limit(1)
    .executeTakeFirst();
  if (kept === undefined) return;
  await db
    .deleteFrom('interests')
    .where('address', '=', address)
    .where('kind', '!=', 'forgotten')
    .where('at', '<', kept.at)
    .execute();
}

async function saidOf(db: Kysely<Schema>, address: Address): Promise<readonly Interest[]> {
  const rows = await db
    .selectFrom('interests')
    .select(['paper_id', 'kind', 'at'])
    .where('address', '=', address)
    .orderBy('at', 'desc')
    .execute();
  return rows.flatMap(({ paper_id: paperId, kind, at }) =>
    kind === 'forgotten' ? [] : [{ paperId, kind, at: new Date(at) }],
  );
}

/** By the papers of the day that votes were cast on, the newest first; those with as many for as against say nothing. */
async function votedOf(db: Kysely<Schema>, address: Address): Promise<readonly Interest[]> {
  const rows = await db
    .selectFrom('votes')
    .innerJoin('deliveries', (join) =>
      join.onRef('deliveries.address', '=', 'votes.address').onRef('deliveries.slot', '=', 'votes.slot'),
    )
    .select([
      'deliveries.paper_id',
      'deliveries.due_at',
      ({ fn }) => fn.sum<number | string>('value').as('sum'),
    ])
    .where('votes.address', '=', address)
    .where('deliveries.paper_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('interests')
            .select('interests.kind')
            .whereRef('interests.address', '=', 'votes.address')
            .whereRef('interests.paper_id', '=', 'deliveries.paper_id')
            .where('interests.kind', '=', 'forgotten'),
        ),
      ),
    )
    .groupBy(['deliveries.slot', 'deliveries.paper_id', 'deliveries.due_at'])
    .orderBy('deliveries.slot', 'desc')
    .limit(MAX_INTERESTS)
    .execute();
  return rows.flatMap(({ paper_id: paperId, due_at: dueAt, sum }) =>
    paperId === null || Number(sum) === 0
      ? []
      : [{ paperId, kind: Number(sum) > 0 ? ('up' as const) : ('down' as const), at: new Date(dueAt) }],
  );
}
