import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** So many ids are asked for at a time. */
const IDS = 500;

/** Of these papers those that lists, posts and channels name: saved, voted for, posted, shared. */
export async function namedPapers(db: Kysely<Schema>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS) {
    const part = ids.slice(from, from + IDS);
    const found = await db
      .selectFrom('saved_papers')
      .select('paper_id')
      .where('paper_id', 'in', part)
      .union(db.selectFrom('interests').select('paper_id').where('paper_id', 'in', part))
      .union(
        db
          .selectFrom('deliveries')
          .select(({ fn }) => fn.coalesce('paper_id', 'slot').as('paper_id'))
          .where('paper_id', 'in', part),
      )
      .execute();
    for (const { paper_id: id } of found) named.add(id);
  }
  return named;
}
