import type { ExpressionBuilder, Kysely } from 'kysely';
import { ownerEverywhere } from '../chat/address.ts';
import type { Schema } from './schema.ts';

/**
 * What each person saved. An owner is `platform:workspace:user`, or `platform:*:user` where the platform's people are the same in
 * all workspaces: such a one also has what was saved in a single workspace, each paper once.
 */
export interface ReadingList {
  add(owner: string, paperId: string): Promise<'added' | 'present' | 'full'>;
  remove(owner: string, paperId: string): Promise<void>;
  /** Paper ids, newest first. */
  list(owner: string): Promise<readonly string[]>;
  /**
   * Paper ids, those that most people saved first; of equals the one that was saved last. A list is its owner's alone: what only
   * one or two people saved is never among them. Undefined where that is not known.
   */
  mostSaved?(limit: number): Promise<readonly string[]>;
}

/** A list that holds so many papers takes no more. */
export const MAX_SAVED = 500;

/** What fewer people saved says what one of them reads. */
const FEWEST_PEOPLE = 3;

/** The lists in a database. */
export function createReadingList(db: Kysely<Schema>): ReadingList {
  // What a person saved in several workspaces may be more than a list takes.
  const list = async (owner: string) => {
    const rows = await db
      .selectFrom('saved_papers')
      .select('paper_id')
      .where(isOf(owner))
      .groupBy('paper_id')
      .orderBy(({ fn }) => fn.max('position'), 'desc')
      .execute();
    return rows.map((row) => row.paper_id);
  };
  return {
    list,
    add: async (owner, paperId) => {
      const saved = await list(owner);
      if (saved.includes(paperId)) return 'present';
      if (saved.length >= MAX_SAVED) return 'full';
      const [inserted] = await db
        .insertInto('saved_papers')
        .values({ owner, paper_id: paperId, saved_at: Date.now() })
        .onConflict((conflict) => conflict.columns(['owner', 'paper_id']).doNothing())
        .execute();
      return (inserted?.numInsertedOrUpdatedRows ?? 0n) > 0n ? 'added' : 'present';
    },
    mostSaved: async (limit) => {
      const rows = await db
        .selectFrom('saved_papers')
        .select('paper_id')
        .groupBy('paper_id')
        .having(({ fn }) => fn.count('person').distinct(), '>=', FEWEST_PEOPLE)
        .orderBy(({ fn }) => fn.count('person').distinct(), 'desc')
        .orderBy(({ fn }) => fn.max('position'), 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => row.paper_id);
    },
    remove: async (owner, paperId) => {
      await db.deleteFrom('saved_papers').where(isOf(owner)).where('paper_id', '=', paperId).execute();
    },
  };
}

/** Which rows are an owner's. */
function isOf(owner: string) {
  const everywhere = ownerEverywhere(owner);
  return (where: ExpressionBuilder<Schema, 'saved_papers'>) =>
    everywhere === undefined
      ? where('owner', '=', owner)
      : where.and([
          where('person', '=', everywhere.person),
          where('owner', 'like', `${everywhere.platform}:%`),
        ]);
}
