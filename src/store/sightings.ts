import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Since when processes have looked at the ledger without a gap, and when one did last. A backup that is put back tells of a
 * look that is long ago.
 */
export interface Sighting {
  readonly since: Date;
  readonly at: Date;
}

/** How processes tell those that come after them. */
export interface Sightings {
  last(): Promise<Sighting | undefined>;
  /** Where several say since when, the latest counts, unless a clock that was ahead said it: days later than this look. */
  tell(sighting: Sighting): Promise<void>;
}

/** Clocks of several processes differ by less. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** One row, by the clocks of those that look. */
export function createSightings(db: Kysely<Schema>): Sightings {
  return {
    last: async () => {
      const row = await db.selectFrom('sightings').selectAll().executeTakeFirst();
      return row && { since: new Date(row.since), at: new Date(row.seen_at) };
    },
    tell: async ({ since, at }) => {
      const seen = { since: since.getTime(), seen_at: at.getTime() };
      await db
        .insertInto('sightings')
        .values({ of: 'deliveries', ...seen })
        .onConflict((conflict) =>
          conflict.column('of').doUpdateSet(({ eb, ref }) => ({
            seen_at: seen.seen_at,
            since: eb
              .case()
              .when(
                eb.and([
                  eb('sightings.since', '>', seen.since),
                  eb('sightings.since', '<=', seen.seen_at + DAY_MS),
                ]),
              )
              .then(ref('sightings.since'))
              .else(seen.since)
              .end(),
          })),
        )
        .execute();
    },
  };
}
