import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** What each person saved. An owner is `platform:workspace:user`. */
export interface ReadingList {
  add(owner: string, paperId: string): Promise<'added' | 'present' | 'full'>;
  remove(owner: string, paperId: string): Promise<void>;
  /** Paper ids, newest first. */
  list(owner: string): Promise<readonly string[]>;
}

/** Papers that one list holds. */
export const MAX_SAVED = 500;

/** The lists in a database. */
export function createReadingList(db: Kysely<Schema>): ReadingList {
  const list = async (owner: string) => {
    const rows = await db
      .selectFrom('saved_papers')
      .select('paper_id')
      .where('owner', '=', owner)
      .orderBy('position', 'desc')
      .limit(MAX_SAVED)
      .execute();
    return rows.map((row) => row.paper_id);
  };
  return {
    list,
    add: async (owner, paperId) => {
      if ((await list(owner)).length >= MAX_SAVED) return 'full';
      const [inserted] = await db
        .insertInto('saved_papers')
        .values({ owner, paper_id: paperId, saved_at: Date.now() })
        .onConflict((conflict) => conflict.columns(['owner', 'paper_id']).doNothing())
        .execute();
      return (inserted?.numInsertedOrUpdatedRows ?? 0n) > 0n ? 'added' : 'present';
    },
    remove: async (owner, paperId) => {
      await db
        .deleteFrom('saved_papers')
        .where('owner', '=', owner)
        .where('paper_id', '=', paperId)
        .execute();
    },
  };
}
