import type { Kysely } from 'kysely';
import type { Address } from '../chat/address.ts';
import { type Claim, claimedRow, type Delivery, EMPTY_ROW, type Slot, toDelivery } from './delivery.ts';
import type { Schema } from './schema.ts';

/**
 * The ledger. A row is made by an insert that one process alone can win; after that it is changed only by the process that
 * holds it, so that each change is also a check that it still does.
 */
export interface Deliveries {
  /** False when the slot has a row already. */
  claim(claim: Claim, by: string): Promise<boolean>;
  /** The same for a slot that was missed or failed: somebody asks for it after all. */
  claimAgain(claim: Claim, by: string): Promise<boolean>;
  /** Another paper in place of one that is not in the corpus any more. */
  changePaper(slot: Slot, by: string, other: Pick<Claim, 'paperId' | 'note'>): Promise<void>;
  /** Slots that nobody will get any more; those that have a row stay as they are. */
  recordMissed(slots: readonly (Slot & { readonly dueAt: Date })[]): Promise<void>;
  /** All that are `claimed`. */
  open(): Promise<readonly Delivery[]>;
  /** Takes an open row from whoever had it; false when somebody else was quicker. */
  takeOver(delivery: Delivery, by: string): Promise<boolean>;
  /** Counts an attempt; false when the row was taken over meanwhile. */
  beginSending(slot: Slot, by: string): Promise<boolean>;
  markSent(slot: Slot, by: string, messageId: string): Promise<void>;
  markFailed(slot: Slot, by: string, reason: string): Promise<void>;
  /** Lets go of it until then. */
  retryLater(slot: Slot, by: string, when: { readonly at: Date; readonly reason: string }): Promise<void>;
  get(slot: Slot): Promise<Delivery | undefined>;
  /** Newest first. */
  recent(address: Address, limit: number): Promise<readonly Delivery[]>;
  /** The papers that a channel got or is getting, in the order of their slots. */
  shownPapers(address: Address): Promise<readonly string[]>;
}

/** PostgreSQL takes some ten thousand parameters in a statement. */
const ROWS_AT_ONCE = 500;

/** The ledger in a database, which replicas share. */
export function createDeliveries(db: Kysely<Schema>): Deliveries {
  return { ...newRows(db), ...heldRows(db), ...knownRows(db) };
}

/** Slots that get a row, or another chance. */
function newRows(db: Kysely<Schema>): Pick<Deliveries, 'claim' | 'claimAgain' | 'recordMissed'> {
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
        .set(claimedRow(claim, by))
        .where('address', '=', claim.address)
        .where('slot', '=', claim.slot)
        .where('state', 'in', ['missed', 'failed'])
        .execute();
      return (taken?.numUpdatedRows ?? 0n) > 0n;
    },
    recordMissed: async (slots) => {
      for (let at = 0; at < slots.length; at += ROWS_AT_ONCE) {
        const rows = slots.slice(at, at + ROWS_AT_ONCE).map(({ address, slot, dueAt }) => ({
          address,
          slot,
          ...EMPTY_ROW,
          state: 'missed' as const,
          due_at: dueAt.getTime(),
        }));
        await db
          .insertInto('deliveries')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['address', 'slot']).doNothing())
          .execute();
      }
    },
  };
}

type Held = 'takeOver' | 'changePaper' | 'beginSending' | 'markSent' | 'markFailed' | 'retryLater';

/** Rows that the process which changes them holds. */
function heldRows(db: Kysely<Schema>): Pick<Deliveries, Held> {
  const held = ({ address, slot }: Slot, by: string) =>
    db
      .updateTable('deliveries')
      .where('address', '=', address)
      .where('slot', '=', slot)
      .where('state', '=', 'claimed')
      .where('claimed_by', '=', by);

  return {
    takeOver: async ({ address, slot, claimedBy, attempts }, by) => {
      const [taken] = await db
        .updateTable('deliveries')
        .set({ claimed_by: by, retry_at: null })
        .where('address', '=', address)
        .where('slot', '=', slot)
        .where('state', '=', 'claimed')
        .where('attempts', '=', attempts)
        .where('claimed_by', claimedBy === undefined ? 'is' : '=', claimedBy ?? null)
        .execute();
      return (taken?.numUpdatedRows ?? 0n) > 0n;
    },
    changePaper: async (slot, by, { paperId, note }) => {
      await held(slot, by)
        .set({ paper_id: paperId, note: note ?? null })
        .execute();
    },
    beginSending: async (slot, by) => {
      const [begun] = await held(slot, by)
        .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
        .execute();
      return (begun?.numUpdatedRows ?? 0n) > 0n;
    },
    markSent: async (slot, by, messageId) => {
      await held(slot, by)
        .set({ state: 'sent', message_id: messageId, sent_at: Date.now(), retry_at: null, reason: null })
        .execute();
    },
    markFailed: async (slot, by, reason) => {
      await held(slot, by).set({ state: 'failed', reason, retry_at: null }).execute();
    },
    retryLater: async (slot, by, { at, reason }) => {
      await held(slot, by).set({ claimed_by: null, retry_at: at.getTime(), reason }).execute();
    },
  };
}

function knownRows(db: Kysely<Schema>): Pick<Deliveries, 'open' | 'get' | 'recent' | 'shownPapers'> {
  return {
    open: async () => {
      const rows = await db.selectFrom('deliveries').selectAll().where('state', '=', 'claimed').execute();
      return rows.map(toDelivery);
    },
    get: async ({ address, slot }) => {
      const row = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('address', '=', address)
        .where('slot', '=', slot)
        .executeTakeFirst();
      return row === undefined ? undefined : toDelivery(row);
    },
    recent: async (address, limit) => {
      const rows = await db
        .selectFrom('deliveries')
        .selectAll()
        .where('address', '=', address)
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toDelivery);
    },
    shownPapers: async (address) => {
      const rows = await db
        .selectFrom('deliveries')
        .select('paper_id')
        .where('address', '=', address)
        .where('state', 'in', ['claimed', 'sent'])
        .orderBy('slot')
        .execute();
      return rows.flatMap(({ paper_id: id }) => (id === null ? [] : [id]));
    },
  };
}
