import type { Kysely } from 'kysely';
import type { Deliveries } from './deliveries.ts';
import { claimedRow, EMPTY_ROW } from './delivery.ts';
import type { Schema } from './schema.ts';

/** PostgreSQL takes some ten thousand parameters in a statement. */
const ROWS_AT_ONCE = 500;

/** Slots that get a row, or another chance. */
export function newRows(db: Kysely<Schema>): Pick<Deliveries, 'claim' | 'claimAgain'> {
  return {
    claim: async (claim, by) => {
      const { address, slot } = claim;
      const [inserted] = await db
        .insertInto('deliveries')
        .values({ address, slot, ...claimedRow(claim, by) })
        .onConflict((conflict) => conflict.columns(['address', 'slot']).doNothing())
        .execute();
      return (inserted?.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    claimAgain: async (claim, by) => {
      const [taken] = await db
        .updateTable('deliveries')
        .set(({ eb, ref }) => {
          const { paper_id, note, more, claimed_at, attempts: _, ...row } = claimedRow(claim, by);
          const tried = eb('attempts', '>', 0);
          return {
            ...row,
            paper_id: eb
              .case()
              .when(tried)
              .then(eb.fn.coalesce('paper_id', eb.val(paper_id)))
              .else(paper_id)
              .end(),
            note: eb.case().when(tried).then(ref('note')).else(note).end(),
            more: eb.case().when(tried).then(ref('more')).else(more).end(),
            claimed_at: eb
              .case()
              .when(tried)
              .then(eb.fn.coalesce('claimed_at', eb.val(claimed_at)))
              .else(claimed_at)
              .end(),
          };
        })
        .where('address', '=', claim.address)
        .where('slot', '=', claim.slot)
        .where('state', 'in', ['missed', 'failed'])
        .execute();
      return (taken?.numUpdatedRows ?? 0n) > 0n;
    },
  };
}

/** Of a row that is not open any more. */
export const SETTLED = { retry_at: null, gone_since: null } as const;

/** What is changed whoever holds a row, or where nobody does. */
export function unheldRows(
  db: Kysely<Schema>,
): Pick<Deliveries, 'recordMissed' | 'takeBackAfter' | 'endOpen'> {
  return {
    recordMissed: async (slots) => {
      for (let at = 0; at < slots.length; at += ROWS_AT_ONCE) {
        const rows = slots.slice(at, at + ROWS_AT_ONCE).map(({ address, slot, dueAt, reason }) => ({
          address,
          slot,
          ...EMPTY_ROW,
          state: 'missed' as const,
          due_at: dueAt.getTime(),
          reason: reason ?? null,
        }));
        await db
          .insertInto('deliveries')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['address', 'slot']).doNothing())
          .execute();
      }
    },
    takeBackAfter: async (slot) => {
      const [gone] = await db
        .deleteFrom('deliveries')
        .where('slot', '>', slot)
        .where('state', 'in', ['missed', 'failed'])
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('votes')
                .select('voter')
                .whereRef('votes.address', '=', 'deliveries.address')
                .whereRef('votes.slot', '=', 'deliveries.slot'),
            ),
          ),
        )
        .execute();
      return Number(gone?.numDeletedRows ?? 0n);
    },
    endOpen: async (address, reason) => {
      await db
        .updateTable('deliveries')
        .set({ state: 'failed', claimed_by: null, reason, ...SETTLED })
        .where('address', '=', address)
        .where('state', '=', 'claimed')
        .execute();
    },
  };
}
