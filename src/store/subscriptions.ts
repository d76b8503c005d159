import type { Kysely, Selectable } from 'kysely';
import type { Address } from '../chat/address.ts';
import type { Schema, SubscriptionsTable } from './schema.ts';

/** When and what a channel gets every day. */
export interface Subscription {
  readonly address: Address;
  /** Local time, `HH:MM`. */
  readonly time: string;
  /** IANA zone. */
  readonly timezone: string;
  /** ISO weekdays, Monday is 1, ascending. */
  readonly days: readonly number[];
  /** In the query language; undefined: any paper. */
  readonly topic?: string | undefined;
  /** Open a thread below each paper. */
  readonly thread: boolean;
  /** `config` ones come from DIGEST_CHANNELS and change with it only. */
  readonly origin: 'chat' | 'config';
  /** The person's id on the platform; undefined for `config`. */
  readonly createdBy?: string | undefined;
  readonly createdAt: Date;
  /** No slot before this is due: when it was made, or taken up again after a pause. */
  readonly activeSince: Date;
  /** When time, zone or days changed last. */
  readonly changedAt: Date;
  /** Why nothing is posted until somebody turns it on again. */
  readonly pausedReason?: string | undefined;
}

/** A subscription that is not paused, and the newest slot that the ledger has of its channel. */
export interface ActiveSubscription {
  readonly subscription: Subscription;
  readonly lastSlot: string | undefined;
}

/** The digest of each channel, one at most. What changes or removes one that is not there does nothing. */
export interface Subscriptions {
  get(address: Address): Promise<Subscription | undefined>;
  /** Makes it, or replaces what the channel had. */
  put(subscription: Subscription): Promise<void>;
  remove(address: Address): Promise<void>;
  pause(address: Address, reason: string): Promise<void>;
  active(): Promise<readonly ActiveSubscription[]>;
  /** All whose address begins so, paused ones too. */
  list(addressPrefix: string): Promise<readonly Subscription[]>;
}

/** Subscriptions in a database, which replicas share. */
export function createSubscriptions(db: Kysely<Schema>): Subscriptions {
  return {
    get: async (address) => {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('address', '=', address)
        .executeTakeFirst();
      return row === undefined ? undefined : toSubscription(row);
    },
    put: async (subscription) => {
      const { address, ...row } = toRow(subscription);
      await db
        .insertInto('subscriptions')
        .values({ address, ...row })
        .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
        .execute();
    },
    remove: async (address) => {
      await db.deleteFrom('subscriptions').where('address', '=', address).execute();
    },
    pause: async (address, reason) => {
      await db
        .updateTable('subscriptions')
        .set({ paused_reason: reason })
        .where('address', '=', address)
        .execute();
    },
    active: async () => {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll('subscriptions')
        // A look-up in the primary key for each channel, however many rows the ledger has.
        .select((select) =>
          select
            .selectFrom('deliveries')
            .select(({ fn }) => fn.max('deliveries.slot').as('slot'))
            .whereRef('deliveries.address', '=', 'subscriptions.address')
            .as('last_slot'),
        )
        .where('paused_reason', 'is', null)
        .execute();
      return rows.map(({ last_slot: lastSlot, ...row }) => ({
        subscription: toSubscription(row),
        lastSlot: lastSlot ?? undefined,
      }));
    },
    list: async (addressPrefix) => {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('address').execute();
      return rows.map(toSubscription).filter(({ address }) => address.startsWith(addressPrefix));
    },
  };
}

function toSubscription(row: Selectable<SubscriptionsTable>): Subscription {
  return {
    address: row.address,
    time: row.time,
    timezone: row.timezone,
    days: row.days.split(',').map(Number),
    topic: row.topic ?? undefined,
    thread: row.thread !== 0,
    origin: row.origin,
    createdBy: row.created_by ?? undefined,
    createdAt: new Date(row.created_at),
    activeSince: new Date(row.active_since),
    changedAt: new Date(row.changed_at),
    pausedReason: row.paused_reason ?? undefined,
  };
}

function toRow(subscription: Subscription): Selectable<SubscriptionsTable> {
  return {
    address: subscription.address,
    time: subscription.time,
    timezone: subscription.timezone,
    days: subscription.days.join(','),
    topic: subscription.topic ?? null,
    thread: subscription.thread ? 1 : 0,
    origin: subscription.origin,
    created_by: subscription.createdBy ?? null,
    created_at: subscription.createdAt.getTime(),
    active_since: subscription.activeSince.getTime(),
    changed_at: subscription.changedAt.getTime(),
    paused_reason: subscription.pausedReason ?? null,
  };
}
