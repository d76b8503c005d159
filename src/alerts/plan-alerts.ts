import type { Address } from '../chat/address.ts';
import { addDays, type LocalDate, localDate, newestDate } from '../digest/local-time.ts';
import { nextSlots, type PlannedSlot, planDigests } from '../digest/plan-digests.ts';
import { newSubscription } from '../digest/subscription.ts';
import type { Follower } from '../store/follows.ts';
import type { ActiveSubscription } from '../store/subscriptions.ts';

/** When followers are told: `HH:MM` by the clocks of a zone. */
export interface AlertTime {
  readonly time: string;
  readonly timezone: string;
}

/** A follower, and when they are told. */
export interface ScheduledFollower extends AlertTime {
  readonly follower: Pick<Follower, 'id' | 'activeSince' | 'lastSlot'>;
}

const HOUR_MS = 60 * 60 * 1000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** No slot is older: the one after it has come by then. */
const ANY_AGE_MS = 50 * HOUR_MS;

/**
 * Who is to be told now, decided from what is kept alone: it does not matter when, how often or by whom this is asked. Of each
 * follower the latest local day is due whose time has come since it was begun, once, as days of papers of the day are. One that
 * is later than `catchUpMs` waits for the next day, so that nobody is told in the night; who waited a whole day waits no more.
 */
export function planAlerts(
  followers: readonly ScheduledFollower[],
  now: Date,
  catchUpMs: number,
): readonly PlannedSlot[] {
  const waiting = new Map<Address, ScheduledFollower>(followers.map((one) => [one.follower.id, one]));
  const { due } = planDigests(
    followers.map((one) => asSubscription(one, now)),
    now,
    ANY_AGE_MS,
  );
  return due.flatMap(({ address, slot, dueAt }) => {
    const one = waiting.get(address);
    const isInTime = now.getTime() - dueAt.getTime() <= catchUpMs;
    return isInTime || (one !== undefined && seenUpTo(one, now) < addDays(slot, -1))
      ? [{ address, slot, dueAt }]
      : [];
  });
}

/** When somebody is told next, if something comes. */
export function nextAlert(one: ScheduledFollower, now: Date, catchUpMs: number): Date | undefined {
  return nextSlots(asSubscription(one, now), { now, catchUpMs, count: 1 })[0]?.dueAt;
}

function asSubscription({ follower, time, timezone }: ScheduledFollower, now: Date): ActiveSubscription {
  const { id, activeSince } = follower;
  return {
    subscription: newSubscription(id, { time, timezone, days: EVERY_DAY }, activeSince),
    lastSlot: lastSlotOf(follower, now),
  };
}

/** A day that has not come was written by a clock that was ahead. */
function lastSlotOf({ lastSlot }: ScheduledFollower['follower'], now: Date): LocalDate | undefined {
  return lastSlot === undefined || lastSlot > newestDate(now) ? undefined : lastSlot;
}

function seenUpTo({ follower, timezone }: ScheduledFollower, now: Date): LocalDate {
  const begun = localDate(follower.activeSince, timezone);
  const last = lastSlotOf(follower, now) ?? begun;
  return last > begun ? last : begun;
}
