import { createHash } from 'node:crypto';
import type { Address } from '../chat/address.ts';
import { parseQuery } from '../search/query.ts';
import type { Alert } from '../store/alerts.ts';
import type { Follow, Follower, NewFollower } from '../store/follows.ts';
import type { AlertOptions } from './alert-context.ts';
import { findNewPapers } from './find-new-papers.ts';
import { newSince } from './new-since.ts';
import { nextAlert, type ScheduledFollower } from './plan-alerts.ts';
import { scheduleFollowers } from './schedule-followers.ts';

/** So much one person, or one channel, can follow. */
export const MOST_FOLLOWS = 20;

/** Something that is to be followed. */
interface FollowWish {
  /** In the query language. */
  readonly query: string;
  /** The person's id on the platform. */
  readonly by: string;
  /** Where it was said: the zone of that channel's paper of the day is taken for the person's. */
  readonly heardAt: Address;
}

/** What became of a wish to follow something. */
export type FollowOutcome =
  | {
      readonly kind: 'added' | 'present';
      readonly follow: Follow;
      /** How many papers of the library fit by now. */
      readonly total: number;
      readonly next: NextAlert | undefined;
    }
  | { readonly kind: 'full' };

/** When a follower is told next, if something comes. */
interface NextAlert {
  readonly at: Date;
  readonly timezone: string;
}

/** What a follower follows, and how that stands. */
export interface Following {
  readonly follows: readonly Follow[];
  readonly next: NextAlert | undefined;
  /** By whose clocks days are told. */
  readonly timezone: string;
  /** Why nothing reaches them. */
  readonly pausedReason: string | undefined;
  /** The day whose papers were not sent, or not yet, and why; undefined where the last were. */
  readonly unsent: { readonly slot: string; readonly reason: string } | undefined;
}

/** Where people say what they follow. Promises reject only when the database or the library does. */
export interface AlertDesk {
  /** Can anybody be told something there of the bot's own accord? */
  canReach(address: Address): boolean;
  follow(follower: Omit<NewFollower, 'timezone'>, wish: FollowWish): Promise<FollowOutcome>;
  /** @returns what ended; undefined where nothing such is followed */
  unfollow(
    follower: Address,
    which: { readonly id: number } | { readonly query: string },
  ): Promise<Follow | undefined>;
  following(follower: Address): Promise<Following>;
  /** What somebody was told on a day. */
  alert(follower: Address, slot: string): Promise<Alert | undefined>;
  /** Takes up again what was paused. @returns false when it was not */
  resume(follower: Address): Promise<boolean>;
  /**
   * Why nothing reaches a person, if they were not told yet: they are by this. It is seen with the next look of this process,
   * a minute later at most, so that it costs nothing to ask.
   */
  tellOfPause(follower: Address): Promise<string | undefined>;
}

/** What the desk takes besides. */
export interface AlertDeskOptions extends Omit<AlertOptions, 'compose'> {
  /** Those who are to be told that nothing reaches them; as of the last look. */
  readonly untold: ReadonlySet<Address>;
}

/** The same for queries that mean the same: case, spaces and the order of words aside. */
export function followKey(query: string): string {
  const {
    source: _,
    order: __,
    offset: ___,
    limit: ____,
    text,
    ...meaning
  } = parseQuery(query.toLowerCase());
  const words = text.split(' ').toSorted().join(' ');
  return createHash('sha256')
    .update(JSON.stringify({ words, ...meaning }))
    .digest('hex');
}

/** On what is kept, and what appeared. */
export function createAlertDesk(options: AlertDeskOptions): AlertDesk {
  const { records, postingFor, pace, untold } = options;
  const { alerts, follows } = records;
  return {
    canReach: (address) => postingFor(address) !== undefined,
    follow: (follower, wish) => follow(follower, wish, options),
    unfollow: async (follower, which) => {
      const all = await follows.list(follower);
      const one = all.find((each) => isMeant(each, which));
      if (one === undefined || !(await follows.remove(follower, one.id))) return undefined;
      if (all.length === 1) await alerts.endOpen(follower, 'Nothing is followed any more.');
      return one;
    },
    following: async (id) => {
      const [all, follower, latest] = await Promise.all([
        follows.list(id),
        follows.follower(id),
        alerts.latest(id),
      ]);
      const [scheduled] = follower === undefined ? [] : await scheduleFollowers([follower], options);
      return {
        follows: all,
        next: scheduled && nextOf(scheduled, options),
        timezone: scheduled?.timezone ?? options.settings.timezone,
        pausedReason: follower?.pausedReason,
        unsent: unsentOf(latest),
      };
    },
    alert: (address, slot) => alerts.get({ address, slot }),
    resume: (follower) => follows.resume(follower, pace.now()),
    tellOfPause: async (id) => {
      if (!untold.has(id) || !(await follows.tellOfPause(id))) return undefined;
      return (await follows.follower(id))?.pausedReason;
    },
  };
}

function unsentOf(latest: Alert | undefined): Following['unsent'] {
  if (latest?.reason === undefined || latest.state === 'sent') return undefined;
  return { slot: latest.slot, reason: latest.reason };
}

function isMeant(follow: Follow, which: { readonly id: number } | { readonly query: string }): boolean {
  return 'id' in which ? follow.id === which.id : followKey(follow.query) === followKey(which.query);
}

/** Papers that fit already are not new, also where they are so young that they could be. */
async function follow(
  said: Omit<NewFollower, 'timezone'>,
  { query, by, heardAt }: FollowWish,
  options: AlertDeskOptions,
): Promise<FollowOutcome> {
  const { records, arrivals, library, pace } = options;
  const { follows, subscriptions } = records;
  const now = pace.now();
  const before = await follows.follower(said.id);
  const since = newSince(before ?? { activeSince: now, lastSlot: undefined });
  const papers = await findNewPapers([query], since, { arrivals: await arrivals(), library });
  const known = (papers.get(query) ?? []).map(({ id }) => id);
  const timezone = (await subscriptions.get(heardAt))?.timezone;
  const wish = { query, key: followKey(query), known, createdBy: by };
  const kind = await follows.add({ ...said, timezone }, wish, { most: MOST_FOLLOWS, now });
  if (kind === 'full') return { kind };
  // Whoever asks for more is there again.
  if (before?.pausedReason !== undefined) await follows.resume(said.id, now);
  const one = (await follows.list(said.id)).find((each) => isMeant(each, { query }));
  // Somebody ended it meanwhile.
  if (one === undefined) return { kind: 'full' };
  const { total, confident } = await library.search(parseQuery(query, { limit: 1 }));
  const follower = await follows.follower(said.id);
  const [scheduled] = follower === undefined ? [] : await scheduleFollowers([follower], options);
  const next = scheduled && nextOf(scheduled, options);
  return { kind, follow: one, total: confident ? total : 0, next };
}

function nextOf(
  one: ScheduledFollower & { readonly follower: Follower },
  { settings, pace }: AlertDeskOptions,
): NextAlert | undefined {
  if (one.follower.pausedReason !== undefined) return undefined;
  const at = nextAlert(one, pace.now(), settings.catchUpMs);
  return at && { at, timezone: one.timezone };
}
