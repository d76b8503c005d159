import type { Kysely, Selectable } from 'kysely';
import type { Address } from '../chat/address.ts';
import { type Deliveries, type Held, heldRows } from './deliveries.ts';
import type { Delivery, Slot } from './delivery.ts';
import { ledgerFacts } from './ledger-facts.ts';
import { SETTLED } from './new-deliveries.ts';
import type { AlertsTable, Schema } from './schema.ts';

/** Of an alert what fits one thing that is followed. */
export interface AlertGroup {
  /** Of the follow, which may have ended since. */
  readonly follow: number;
  readonly query: string;
  /** The newest first; at least one. */
  readonly paperIds: readonly string[];
}

/** One row of the ledger: what became of what a follower is told of on a day. Its address is the follower's id. */
export interface Alert extends Omit<Delivery, 'state' | 'paperId' | 'note'> {
  readonly state: 'claimed' | 'sent' | 'failed';
  readonly groups: readonly AlertGroup[];
}

/** A row to be made. */
interface AlertClaim extends Slot {
  readonly dueAt: Date;
  readonly groups: readonly AlertGroup[];
}

/**
 * The ledger of what followers are told, by the rules of that of the papers of the day. A row stays open until it is sent or
 * refused, however long that takes: what is in it comes with no other.
 */
export interface Alerts extends Pick<Deliveries, Held> {
  /** False when the day has a row already. */
  claim(claim: AlertClaim, by: string): Promise<boolean>;
  /** All that are `claimed`. */
  open(): Promise<readonly Alert[]>;
  get(slot: Slot): Promise<Alert | undefined>;
  /** The newest. */
  latest(follower: Address): Promise<Alert | undefined>;
  /** Ends what is open, whoever is at it: nothing is followed any more. */
  endOpen(follower: Address, reason: string): Promise<void>;
  /** Ids of the papers that a follower was told of, or is being told of. */
  told(follower: Address): Promise<ReadonlySet<string>>;
}

/** The ledger in a database, which replicas share. */
export function createAlerts(db: Kysely<Schema>): Alerts {
  return { ...heldRows(db, 'alerts'), ...newAlerts(db), ...knownAlerts(db) };
}

function newAlerts(db: Kysely<Schema>): Pick<Alerts, 'claim' | 'endOpen'> {
  return {
    claim: async ({ address, slot, groups, dueAt }, by) => {
      const [made] = await db
        .insertInto('alerts')
        .values({
          address,
          slot,
          ...EMPTY_ROW,
          groups: JSON.stringify(groups),
          claimed_by: by,
          claimed_at: Date.now(),
          due_at: dueAt.getTime(),
        })
        .onConflict((conflict) => conflict.columns(['address', 'slot']).doNothing())
        .execute();
      return (made?.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    endOpen: async (follower, reason) => {
      await db
        .updateTable('alerts')
        .set({ state: 'failed', claimed_by: null, reason, ...SETTLED })
        .where('address', '=', follower)
        .where('state', '=', 'claimed')
        .execute();
    },
  };
}

const EMPTY_ROW = {
  state: 'claimed',
  attempts: 0,
  retry_at: null,
  sent_at: null,
  message_id: null,
  reason: null,
  gone_since: null,
} as const;

function knownAlerts(db: Kysely<Schema>): Pick<Alerts, 'open' | 'get' | 'latest' | 'told'> {
  return {
    open: async () => {
      const rows = await db.selectFrom('alerts').selectAll().where('state', '=', 'claimed').execute();
      return rows.map(toAlert);
    },
    get: async ({ address, slot }) => {
      const row = await db
        .selectFrom('alerts')
        .selectAll()
        .where('address', '=', address)
        .where('slot', '=', slot)
        .executeTakeFirst();
      return row === undefined ? undefined : toAlert(row);
    },
    latest: async (follower) => {
      const row = await db
        .selectFrom('alerts')
        .selectAll()
        .where('address', '=', follower)
        .orderBy('slot', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : toAlert(row);
    },
    told: async (follower) => {
      const rows = await db.selectFrom('alerts').select('groups').where('address', '=', follower).execute();
      return new Set(rows.flatMap(({ groups }) => readGroups(groups).flatMap(({ paperIds }) => paperIds)));
    },
  };
}

function toAlert(row: Selectable<AlertsTable>): Alert {
  return {
    address: row.address,
    slot: row.slot,
    state: row.state,
    groups: readGroups(row.groups),
    ...ledgerFacts(row),
  };
}

function readGroups(kept: string): readonly AlertGroup[] {
  return JSON.parse(kept);
}
