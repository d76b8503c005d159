import type { Kysely } from 'kysely';
import type { Address } from '../chat/address.ts';
import { type Claim, type Delivery, type Posted, type Slot, toDelivery } from './delivery.ts';
import { newRows, SETTLED, unheldRows } from './new-deliveries.ts';
import type { Schema } from './schema.ts';

/**
 * The ledger. A row is made by an insert that one process alone can win; after that it is changed only by the process that
 * holds it, so that each change is also a check that it still does.
 */
export interface Deliveries {
  /** False when the slot has a row already. */
  claim(claim: Claim, by: string): Promise<boolean>;
  /**
   * The same for a slot that was missed or failed: somebody asks for it after all. What an earlier attempt may have sent is
   * kept: its paper, the number of attempts, and when the first of them was claimed.
   */
  claimAgain(claim: Claim, by: string): Promise<boolean>;
  /** Another paper in place of one that is not in the corpus any more. */
  changePaper(slot: Slot, by: string, other: Posted): Promise<void>;
  /** Slots that nobody will get any more; those that have a row stay as they are. */
  recordMissed(slots: readonly MissedSlot[]): Promise<void>;
  /**
   * Forgets what was missed or failed on days after this one, which have not come: they were written while a clock was
   * ahead. What has votes stays. @returns how many
   */
  takeBackAfter(slot: string): Promise<number>;
  /** The newest day that any channel has a row of. */
  newestSlot(): Promise<string | undefined>;
  /** All that are `claimed`. */
  open(): Promise<readonly Delivery[]>;
  /** Takes an open row from whoever had it; false when somebody else was quicker. */
  takeOver(delivery: Slot & Pick<Delivery, 'claimedBy' | 'attempts'>, by: string): Promise<boolean>;
  /** Counts an attempt; false when the row was taken over meanwhile. */
  beginSending(slot: Slot, by: string): Promise<boolean>;
  /** Is it still this process that is at it, with the attempt of this number? A process may be at it twice after it was frozen. */
  isHeld(attempt: Slot & Pick<Delivery, 'attempts'>, by: string): Promise<boolean>;
  markSent(slot: Slot, by: string, messageId: string): Promise<void>;
  markFailed(slot: Slot, by: string, reason: string): Promise<void>;
  /** Ends what is open in a channel, whoever is at it: it is not wanted any more. */
  endOpen(address: Address, reason: string): Promise<void>;
  /** Lets go of it until then. */
  retryLater(slot: Slot, by: string, retry: Retry): Promise<void>;
  get(slot: Slot): Promise<Delivery | undefined>;
  /** Newest first. */
  recent(address: Address, limit: number): Promise<readonly Delivery[]>;
  /** The papers that a channel got or is getting, in the order of their slots. */
  shownPapers(address: Address): Promise<readonly string[]>;
}

/** A day that was missed, and why: undefined where nobody was there to post it. */
interface MissedSlot extends Slot {
  readonly dueAt: Date;
  readonly reason?: string | undefined;
}

/** When a delivery is tried again, and why. */
interface Retry {
  readonly at: Date;
  readonly reason: string;
  /** See Delivery. */
  readonly goneSince?: Date | undefined;
}

/** The ledger in a database, which replicas share. */
export function createDeliveries(db: Kysely<Schema>): Deliveries {
  const held = heldRows(db, 'deliveries');
  return { ...newRows(db), ...unheldRows(db), ...held, ...changedRows(db), ...knownRows(db) };
}

/** What the process does that holds a row. */
export type Held = 'takeOver' | 'beginSending' | 'isHeld' | 'markSent' | 'markFailed' | 'retryLater';

/** Rows that the process which changes them holds, in this ledger or that of alerts. */
export function heldRows(db: Kysely<Schema>, table: 'deliveries' | 'alerts'): Pick<Deliveries, Held> {
  const held = ({ address, slot }: Slot, by: string) =>
    db
      .updateTable(table)
      .where('address', '=', address)
      .where('slot', '=', slot)
      .where('state', '=', 'claimed')
      .where('claimed_by', '=', by);

  return {
    takeOver: async ({ address, slot, claimedBy, attempts }, by) => {
      const [taken] = await db
        .updateTable(table)
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
    isHeld: async ({ address, slot, attempts }, by) => {
      const row = await db
        .selectFrom(table)
        .select('slot')
        .where('address', '=', address)
        .where('slot', '=', slot)
        .where('state', '=', 'claimed')
        .where('claimed_by', '=', by)
        .where('attempts', '=', attempts)
        .executeTakeFirst();
      return row !== undefined;
    },
    markSent: async (slot, by, messageId) => {
      await held(slot, by)
        .set({ state: 'sent', message_id: messageId, sent_at: Date.now(), ...SETTLED, reason: null })
        .execute();
    },
    markFailed: async (slot, by, reason) => {
      await held(slot, by)
        .set({ state: 'failed', reason, ...SETTLED })
        .execute();
    },
    retryLater: async (slot, by, { at, reason, goneSince }) => {
      await held(slot, by)
        .set({
          claimed_by: null,
          retry_at: at.getTime(),
          reason,
          gone_since: goneSince?.getTime() ?? null,
        })
        .execute();
    },
  };
}

function changedRows(db: Kysely<Schema>): Pick<Deliveries, 'changePaper'> {
  return {
    changePaper: async ({ address, slot }, by, { paperId, note, more }) => {
      await db
        .updateTable('deliveries')
        .set({ paper_id: paperId, note: note ?? null, more: more?.join() ?? null })
        .where('address', '=', address)
        .where('slot', '=', slot)
        .where('state', '=', 'claimed')
        .where('claimed_by', '=', by)
        .execute();
    },
  };
}

type Known = 'open' | 'get' | 'recent' | 'shownPapers' | 'newestSlot';

function knownRows(db: Kysely<Schema>): Pick<Deliveries, Known> {
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
    newestSlot: async () => {
      const row = await db
        .selectFrom('deliveries')
        .select(({ fn }) => fn.max('slot').as('newest'))
        .executeTakeFirst();
      return row?.newest ?? undefined;
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
