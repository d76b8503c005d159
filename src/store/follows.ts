import type { Kysely, Selectable } from 'kysely';
import type { Address } from '../chat/address.ts';
import type { Locale } from '../chat/locale.ts';
import type { FollowersTable, FollowsTable, Schema } from './schema.ts';

/** A person or a channel that is told of new papers. */
export interface Follower {
  /** A channel's address; of a person what `listOwner` makes: `slack:T1:U1`, `discord:*:123`. */
  readonly id: Address;
  readonly kind: 'person' | 'channel';
  /** The platform's id of the person; undefined of a channel. */
  readonly personId: string | undefined;
  /** What they read. */
  readonly locale: Locale;
  /** IANA zone; undefined where nothing says one. */
  readonly timezone: string | undefined;
  /** No day before this is due: since when they follow anything, or were taken up again after a pause. */
  readonly activeSince: Date;
  /** The newest day that was looked through for them. */
  readonly lastSlot: string | undefined;
  /** Why nothing reaches them; nothing is sent until they are taken up again. */
  readonly pausedReason: string | undefined;
  /** Were they told of that? */
  readonly isToldOfPause: boolean;
}

/** Something that is followed. */
export interface Follow {
  readonly id: number;
  readonly follower: Address;
  /** In the query language. */
  readonly query: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** When something came last; undefined when nothing did. */
  readonly lastAt: Date | undefined;
}

/** A follow to be made. */
export interface NewFollow extends Pick<Follow, 'query' | 'createdBy'> {
  /** The same for queries that mean the same. */
  readonly key: string;
  /** Ids of papers that are not new for it, since they fit already. */
  readonly known: readonly string[];
}

/** Who is to follow. */
export type NewFollower = Pick<Follower, 'id' | 'kind' | 'personId' | 'locale' | 'timezone'>;

/** What people and channels follow, and how those stand. What changes or removes what is not there does nothing. */
export interface Follows {
  /** Oldest first. */
  list(follower: Address): Promise<readonly Follow[]>;
  /** @param most so many one follower may have; `present` is followed already, `full` is no more taken */
  add(
    follower: NewFollower,
    follow: NewFollow,
    limit: { readonly most: number; readonly now: Date },
  ): Promise<'added' | 'present' | 'full'>;
  /** @returns false when it was not there */
  remove(follower: Address, id: number): Promise<boolean>;
  /** The same, with the ids of papers that are not new for each. */
  withKnown(
    follower: Address,
  ): Promise<readonly { readonly follow: Follow; readonly known: ReadonlySet<string> }[]>;
  /** Something came for these. */
  came(ids: readonly number[], at: Date): Promise<void>;
  follower(id: Address): Promise<Follower | undefined>;
  /** All that follow anything, paused ones too. */
  followers(): Promise<readonly Follower[]>;
  /** A day was looked through, and nothing came. */
  looked(id: Address, slot: string): Promise<void>;
  /** @returns false when it is paused already */
  pause(id: Address, reason: string): Promise<boolean>;
  /** @param activeSince no day before this is due @returns false when it was not paused */
  resume(id: Address, activeSince: Date): Promise<boolean>;
  /** Writes down that they are told of the pause. @returns false when they were */
  tellOfPause(id: Address): Promise<boolean>;
}

/** Follows in a database, which replicas share. */
export function createFollows(db: Kysely<Schema>): Follows {
  return { ...followRows(db), ...followerRows(db) };
}

function followRows(db: Kysely<Schema>): Pick<Follows, 'list' | 'add' | 'remove' | 'withKnown' | 'came'> {
  const rowsOf = (follower: Address) =>
    db.selectFrom('follows').selectAll().where('follower', '=', follower).orderBy('id').execute();
  return {
    list: async (follower) => (await rowsOf(follower)).map(toFollow),
    withKnown: async (follower) =>
      (await rowsOf(follower)).map((row) => ({
        follow: toFollow(row),
        known: new Set<string>(JSON.parse(row.known)),
      })),
    // A follower who is left without anything that they follow is none.
    add: async (follower, follow, { most, now }) => {
      const rows = await rowsOf(follower.id);
      if (rows.some(({ key }) => key === follow.key)) return 'present';
      if (rows.length >= most) return 'full';
      await putFollower(db, follower, { isFirst: rows.length === 0, now });
      const [made] = await db
        .insertInto('follows')
        .values({
          follower: follower.id,
          query: follow.query,
          key: follow.key,
          known: JSON.stringify(follow.known),
          created_by: follow.createdBy,
          created_at: now.getTime(),
        })
        .onConflict((conflict) => conflict.columns(['follower', 'key']).doNothing())
        .execute();
      return (made?.numInsertedOrUpdatedRows ?? 0n) > 0n ? 'added' : 'present';
    },
    remove: async (follower, id) => {
      const [gone] = await db
        .deleteFrom('follows')
        .where('follower', '=', follower)
        .where('id', '=', id)
        .execute();
      return (gone?.numDeletedRows ?? 0n) > 0n;
    },
    came: async (ids, at) => {
      if (ids.length === 0) return;
      await db.updateTable('follows').set({ last_at: at.getTime() }).where('id', 'in', ids).execute();
    },
  };
}

interface Beginning {
  readonly isFirst: boolean;
  readonly now: Date;
}

/** Whoever begins to follow again begins anew; else only what is said now of language and zone counts. */
async function putFollower(
  db: Kysely<Schema>,
  { id, kind, personId, locale, timezone }: NewFollower,
  { isFirst, now }: Beginning,
): Promise<void> {
  const begun = { active_since: now.getTime(), paused_reason: null, told_paused: 0 };
  const said = { locale, ...(timezone === undefined ? {} : { timezone }) };
  await db
    .insertInto('followers')
    .values({ id, kind, person: personId ?? null, timezone: null, ...said, ...begun })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...said, ...(isFirst ? begun : {}) }))
    .execute();
}

type OfFollowers = 'follower' | 'followers' | 'looked' | 'pause' | 'resume' | 'tellOfPause';

/** Each change is one statement, so that of several processes that see the same one alone goes on. */
function followerRows(db: Kysely<Schema>): Pick<Follows, OfFollowers> {
  const changing = (id: Address) => db.updateTable('followers').where('id', '=', id);
  return {
    follower: async (id) => {
      const row = await db.selectFrom('followers').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : toFollower(row);
    },
    followers: async () => {
      const rows = await db
        .selectFrom('followers')
        .selectAll()
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('follows').select('id').whereRef('follows.follower', '=', 'followers.id')),
        )
        .orderBy('id')
        .execute();
      return rows.map(toFollower);
    },
    looked: async (id, slot) => {
      await changing(id).set({ last_slot: slot }).execute();
    },
    pause: async (id, reason) => {
      const [paused] = await changing(id)
        .set({ paused_reason: reason, told_paused: 0 })
        .where('paused_reason', 'is', null)
        .execute();
      return (paused?.numUpdatedRows ?? 0n) > 0n;
    },
    resume: async (id, activeSince) => {
      const [resumed] = await changing(id)
        .set({ paused_reason: null, active_since: activeSince.getTime() })
        .where('paused_reason', 'is not', null)
        .execute();
      return (resumed?.numUpdatedRows ?? 0n) > 0n;
    },
    tellOfPause: async (id) => {
      const [told] = await changing(id)
        .set({ told_paused: 1 })
        .where('paused_reason', 'is not', null)
        .where('told_paused', '=', 0)
        .execute();
      return (told?.numUpdatedRows ?? 0n) > 0n;
    },
  };
}

function toFollow(row: Selectable<FollowsTable>): Follow {
  return {
    id: Number(row.id),
    follower: row.follower,
    query: row.query,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    lastAt: row.last_at === null ? undefined : new Date(row.last_at),
  };
}

function toFollower(row: Selectable<FollowersTable>): Follower {
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person ?? undefined,
    locale: row.locale,
    timezone: row.timezone ?? undefined,
    activeSince: new Date(row.active_since),
    lastSlot: row.last_slot ?? undefined,
    pausedReason: row.paused_reason ?? undefined,
    isToldOfPause: row.told_paused !== 0,
  };
}
