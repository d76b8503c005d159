import type { Kysely, Selectable } from 'kysely';
import type { DeliveriesTable, Schema } from './schema.ts';

/** One row of the ledger: what became of a channel's paper of a day. */
export interface Delivery {
  readonly address: string;
  /** The local date, `YYYY-MM-DD`. */
  readonly slot: string;
  /** `claimed` is open: it is being sent, waits for another try, or its process died. */
  readonly state: 'claimed' | 'sent' | 'missed' | 'failed';
  /** Undefined when missed. */
  readonly paperId: string | undefined;
  /** What is said above the paper. */
  readonly note: string | undefined;
  /** The process that is at it; undefined while it waits for another try. */
  readonly claimedBy: string | undefined;
  readonly claimedAt: Date | undefined;
  readonly dueAt: Date;
  /** How often a process began to send it. */
  readonly attempts: number;
  readonly retryAt: Date | undefined;
  readonly sentAt: Date | undefined;
  /** The platform's id of the post. */
  readonly messageId: string | undefined;
  /** Why it failed, or has to be tried again. */
  readonly reason: string | undefined;
}

/** Which row is meant. */
export interface Slot {
  readonly address: string;
  readonly slot: string;
}

export interface Claim extends Slot {
  readonly paperId: string;
  readonly note: string | undefined;
  readonly dueAt: Date;
}

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
  changePaper(slot: Slot, by: string, paperId: string, note: string | undefined): Promise<void>;
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
  retryLater(slot: Slot, by: string, at: Date, reason: string): Promise<void>;
  get(slot: Slot): Promise<Delivery | undefined>;
  /** Newest first. */
  recent(address: string, limit: number): Promise<readonly Delivery[]>;
  /** The papers that a channel got or is getting, in the order of their slots. */
  shownPapers(address: string): Promise<readonly string[]>;
}

/** PostgreSQL takes some ten thousand parameters in a statement. */
const ROWS_AT_ONCE = 500;

export function createDeliveries(db: Kysely<Schema>): Deliveries {
  const held = ({ address, slot }: Slot, by: string) =>
    db
      .updateTable('deliveries')
      .where('address', '=', address)
      .where('slot', '=', slot)
      .where('state', '=', 'claimed')
      .where('claimed_by', '=', by);

  return {
    claim: async ({ address, slot, paperId, note, dueAt }, by) => {
      const row = { ...EMPTY, paper_id: paperId, note: note ?? null, claimed_by: by };
      const [inserted] = await db
        .insertInto('deliveries')
        .values({
          address,
          slot,
          ...row,
          state: 'claimed',
          due_at: dueAt.getTime(),
          claimed_at: Date.now(),
        })
        .onConflict((conflict) => conflict.columns(['address', 'slot']).doNothing())
        .execute();
      return (inserted?.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    claimAgain: async ({ address, slot, paperId, note, dueAt }, by) => {
      const [taken] = await db
        .updateTable('deliveries')
        .set({
          ...EMPTY,
          state: 'claimed',
          paper_id: paperId,
          note: note ?? null,
          claimed_by: by,
          claimed_at: Date.now(),
          due_at: dueAt.getTime(),
        })
        .where('address', '=', address)
        .where('slot', '=', slot)
        .where('state', 'in', ['missed', 'failed'])
        .execute();
      return (taken?.numUpdatedRows ?? 0n) > 0n;
    },
    changePaper: async (slot, by, paperId, note) => {
      await held(slot, by)
        .set({ paper_id: paperId, note: note ?? null })
        .execute();
    },
    recordMissed: async (slots) => {
      for (let at = 0; at < slots.length; at += ROWS_AT_ONCE) {
        const rows = slots.slice(at, at + ROWS_AT_ONCE).map(({ address, slot, dueAt }) => ({
          address,
          slot,
          ...EMPTY,
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
    open: async () => {
      const rows = await db.selectFrom('deliveries').selectAll().where('state', '=', 'claimed').execute();
      return rows.map(toDelivery);
    },
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
    retryLater: async (slot, by, at, reason) => {
      await held(slot, by).set({ claimed_by: null, retry_at: at.getTime(), reason }).execute();
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

const EMPTY = {
  paper_id: null,
  note: null,
  claimed_by: null,
  claimed_at: null,
  attempts: 0,
  retry_at: null,
  sent_at: null,
  message_id: null,
  reason: null,
} as const;

function toDelivery(row: Selectable<DeliveriesTable>): Delivery {
  const date = (value: number | null) => (value === null ? undefined : new Date(value));
  return {
    address: row.address,
    slot: row.slot,
    state: row.state,
    paperId: row.paper_id ?? undefined,
    note: row.note ?? undefined,
    claimedBy: row.claimed_by ?? undefined,
    claimedAt: date(row.claimed_at),
    dueAt: new Date(row.due_at),
    attempts: row.attempts,
    retryAt: date(row.retry_at),
    sentAt: date(row.sent_at),
    messageId: row.message_id ?? undefined,
    reason: row.reason ?? undefined,
  };
}
