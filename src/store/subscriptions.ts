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
  /** Out of what is new: near to the topic, else to what the channel likes. `new only`: on days without such there is none. */
  readonly papers?: 'new' | 'new only' | undefined;
  /** Open a thread below each paper. */
  readonly thread: boolean;
  /** Publish each paper to the channels that follow this one, where the platform has such. */
  readonly publish?: boolean | undefined;
  /** The platform's id of the role that is told of each paper. */
  readonly role?: string | undefined;
  /** `config` ones come from DIGEST_CHANNELS and change with it only. */
  readonly origin: 'chat' | 'config';
  /** The person's id on the platform; undefined for `config`. */
  readonly createdBy?: string | undefined;
  readonly createdAt: Date;
  /** No slot before this is due: when it was made, or taken up again after a pause. */
  readonly activeSince: Date;
  /** When time, zone or days changed last. */
  readonly changedAt: Date;
  /** Why the channel takes no posts; nothing is posted until that has passed, or somebody turns it on again. */
  readonly pausedReason?: string | undefined;
  /** Why no paper came last, as it was told; undefined when one came since, or somebody changed the digest. */
  readonly trouble?: string | undefined;
  /** Why the last paper was posted, but not published; undefined when it was, or none is to be. */
  readonly unpublished?: string | undefined;
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
  /** @returns false when it is paused already, or there is none */
  pause(address: Address, reason: string): Promise<boolean>;
  /** Ends a pause. @param activeSince no slot before this is due @returns false when it was not paused */
  resume(address: Address, activeSince: Date): Promise<boolean>;
  /** Writes down what is told of why no paper comes. @returns false when that was told already, or there is no digest */
  tell(address: Address, trouble: string): Promise<boolean>;
  /** Writes down why a paper that was posted was not published, or that one was. */
  tellUnpublished(address: Address, reason: string | undefined): Promise<void>;
  /** A paper came. */
  clearTrouble(address: Address): Promise<void>;
  /** Keeps what the channel has now beside, until it is given back; one that is kept already stays. */
  keep(address: Address): Promise<void>;
  /** Those that are kept, as they were; their channels have what DIGEST_CHANNELS says. */
  kept(): Promise<readonly Subscription[]>;
  /** Forgets what is kept of a channel. */
  forgetKept(address: Address): Promise<void>;
  /** @param upToSlot days after this one, which have not come, do not count as the newest */
  active(upToSlot?: string): Promise<readonly ActiveSubscription[]>;
  /** The same of one channel; undefined when it has none or is paused. */
  activeOf(address: Address, upToSlot?: string): Promise<ActiveSubscription | undefined>;
  /** All whose address begins so, paused ones too. */
  list(addressPrefix: string): Promise<readonly Subscription[]>;
}

/** Subscriptions in a database, which replicas share. */
export function createSubscriptions(db: Kysely<Schema>): Subscriptions {
  return { ...plainRows(db), ...troubledRows(db), ...keptRows(db), ...activeRows(db) };
}

function plainRows(db: Kysely<Schema>): Pick<Subscriptions, 'get' | 'put' | 'remove' | 'list'> {
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
    list: async (addressPrefix) => {
      const rows = await db.selectFrom('subscriptions').selectAll().orderBy('address').execute();
      return rows.map(toSubscription).filter(({ address }) => address.startsWith(addressPrefix));
    },
  };
}

type Troubled = 'pause' | 'resume' | 'tell' | 'tellUnpublished' | 'clearTrouble';

/** Each is one statement, so that of several processes that see the same one alone goes on to tell somebody. */
function troubledRows(db: Kysely<Schema>): Pick<Subscriptions, Troubled> {
  const changing = (address: Address) => db.updateTable('subscriptions').where('address', '=', address);
  return {
    pause: async (address, reason) => {
      const [paused] = await changing(address)
        .set({ paused_reason: reason })
        .where('paused_reason', 'is', null)
        .execute();
      return (paused?.numUpdatedRows ?? 0n) > 0n;
    },
    resume: async (address, activeSince) => {
      const [resumed] = await changing(address)
        .set({ paused_reason: null, active_since: activeSince.getTime() })
        .where('paused_reason', 'is not', null)
        .execute();
      return (resumed?.numUpdatedRows ?? 0n) > 0n;
    },
    tell: async (address, trouble) => {
      const [told] = await changing(address)
        .set({ trouble })
        .where((where) => where.or([where('trouble', 'is', null), where('trouble', '!=', trouble)]))
        .execute();
      return (told?.numUpdatedRows ?? 0n) > 0n;
    },
    tellUnpublished: async (address, reason) => {
      await changing(address)
        .set({ unpublished: reason ?? null })
        .execute();
    },
    clearTrouble: async (address) => {
      await changing(address).set({ trouble: null }).where('trouble', 'is not', null).execute();
    },
  };
}

function keptRows(db: Kysely<Schema>): Pick<Subscriptions, 'keep' | 'kept' | 'forgetKept'> {
  return {
    keep: async (address) => {
      const row = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('address', '=', address)
        .executeTakeFirst();
      if (row === undefined) return;
      await db
        .insertInto('kept_subscriptions')
        .values({ address, kept: JSON.stringify(row) })
        .onConflict((conflict) => conflict.column('address').doNothing())
        .execute();
    },
    kept: async () => {
      const rows = await db.selectFrom('kept_subscriptions').selectAll().orderBy('address').execute();
      return rows.map(({ kept }) => toSubscription(JSON.parse(kept)));
    },
    forgetKept: async (address) => {
      await db.deleteFrom('kept_subscriptions').where('address', '=', address).execute();
    },
  };
}

function activeRows(db: Kysely<Schema>): Pick<Subscriptions, 'active' | 'activeOf'> {
  const select = (upToSlot: string) =>
    db
      .selectFrom('subscriptions')
      .selectAll('subscriptions')
      // A look-up in the primary key for each channel, however many rows the ledger has.
      .select((select) =>
        select
          .selectFrom('deliveries')
          .select(({ fn }) => fn.max('deliveries.slot').as('slot'))
          .whereRef('deliveries.address', '=', 'subscriptions.address')
          .where('deliveries.slot', '<=', upToSlot)
          .as('last_slot'),
      )
      .where('paused_reason', 'is', null);
  return {
    active: async (upToSlot = ANY_SLOT) => (await select(upToSlot).execute()).map(toActive),
    activeOf: async (address, upToSlot = ANY_SLOT) => {
      const row = await select(upToSlot).where('subscriptions.address', '=', address).executeTakeFirst();
      return row === undefined ? undefined : toActive(row);
    },
  };
}

/** After every date. */
const ANY_SLOT = '9999-99-99';

type ActiveRow = Selectable<SubscriptionsTable> & { readonly last_slot: string | null };

function toActive({ last_slot: lastSlot, ...row }: ActiveRow): ActiveSubscription {
  return { subscription: toSubscription(row), lastSlot: lastSlot ?? undefined };
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
    trouble: row.trouble ?? undefined,
    ...(row.publish === 1 ? { publish: true } : {}),
    ...(row.role === null || row.role === undefined ? {} : { role: row.role }),
    ...(row.papers === null || row.papers === undefined ? {} : { papers: row.papers }),
    ...(row.unpublished === null || row.unpublished === undefined ? {} : { unpublished: row.unpublished }),
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
    trouble: subscription.trouble ?? null,
    publish: subscription.publish === true ? 1 : 0,
    role: subscription.role ?? null,
    unpublished: subscription.unpublished ?? null,
    papers: subscription.papers ?? null,
  };
}
