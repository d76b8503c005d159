import type { Address } from '../chat/address.ts';
import type { ActiveSubscription, Subscription } from '../store/subscriptions.ts';
import { addDays, instantOf, isDayToCome, type LocalDate, localDate, weekday } from './local-time.ts';

/** A day of a channel. */
export interface PlannedSlot {
  readonly address: Address;
  readonly slot: LocalDate;
  /** When it is wanted. */
  readonly dueAt: Date;
}

export interface Plan {
  /** To be posted now. */
  readonly due: readonly (PlannedSlot & { readonly subscription: Subscription })[];
  /** Nobody will get these any more. */
  readonly missed: readonly PlannedSlot[];
}

/**
 * What is due at a moment, decided from the ledger alone: it does not matter when, how often or by whom this is asked.
 *
 * A channel's slots only go forward: none at or before the newest one that the ledger has, so that a changed zone repeats
 * no day. Of those that have come since, the latest is due unless it is too old; the others are missed.
 * @param catchUpMs how old a slot may be that is still posted
 */
export function planDigests(
  subscriptions: readonly ActiveSubscription[],
  now: Date,
  catchUpMs: number,
): Plan {
  const due: Plan['due'][number][] = [];
  const missed: PlannedSlot[] = [];
  const latestOf = remember((subscription) => latestSlot(subscription, now));
  for (const { subscription: said, lastSlot } of subscriptions) {
    const subscription = withoutFuture(said, now, catchUpMs);
    const latest = latestOf(subscription);
    if (latest === undefined || latest.at < subscription.activeSince) continue;
    if (lastSlot !== undefined && latest.slot <= lastSlot) continue;
    const dueAt = dueSince(latest, subscription, now);
    const slot = { address: subscription.address, slot: latest.slot, dueAt };
    missed.push(...slotsBefore(subscription, latest.slot, lastSlot));
    if (now.getTime() - dueAt.getTime() <= catchUpMs) due.push({ ...slot, subscription: said });
    else missed.push(slot);
  }
  return { due, missed };
}

/** The slots to come, the one that is due now first. */
export function nextSlots(
  { subscription, lastSlot }: ActiveSubscription,
  { now, catchUpMs, count }: { readonly now: Date; readonly catchUpMs: number; readonly count: number },
): readonly PlannedSlot[] {
  const { due } = planDigests([{ subscription, lastSlot }], now, catchUpMs);
  const slots: PlannedSlot[] = due.map(({ address, slot, dueAt }) => ({ address, slot, dueAt }));
  let date = localDate(now, subscription.timezone);
  for (let days = 0; slots.length < count && days < count * DAYS_LOOKED_BACK; days++) {
    const at = wantedAt(subscription, date);
    if (at !== undefined && at > now && (lastSlot === undefined || date > lastSlot))
      slots.push({ address: subscription.address, slot: date, dueAt: at });
    date = addDays(date, 1);
  }
  return slots.slice(0, count);
}

type Schedule = Pick<Subscription, 'time' | 'timezone' | 'days'>;

interface Latest {
  readonly slot: LocalDate;
  readonly at: Date;
  readonly isToday: boolean;
}

/** One chosen day a week, and a date that its zone skipped. */
const DAYS_LOOKED_BACK = 15;

function latestSlot(schedule: Schedule, now: Date): Latest | undefined {
  const today = localDate(now, schedule.timezone);
  for (let days = 0; days < DAYS_LOOKED_BACK; days++) {
    const slot = addDays(today, -days);
    const at = wantedAt(schedule, slot);
    if (at !== undefined && at <= now) return { slot, at, isToday: days === 0 };
  }
  return undefined;
}

/** Undefined on days that are not chosen. */
function wantedAt({ time, timezone, days }: Schedule, slot: LocalDate): Date | undefined {
  return days.includes(weekday(slot)) ? instantOf(slot, time, timezone) : undefined;
}

/** A time of today that was already over when it was chosen counts from then, so that the change loses no day. */
function dueSince({ at, isToday }: Latest, { changedAt }: Subscription, now: Date): Date {
  if (!isToday || changedAt <= at) return at;
  return changedAt < now ? changedAt : now;
}

/**
 * What was set on a day that has not come, by a clock that was ahead, silences nothing: it counts as long ago.
 */
function withoutFuture(subscription: Subscription, now: Date, catchUpMs: number): Subscription {
  const { activeSince, changedAt } = subscription;
  const isWrong = (moment: Date) => isDayToCome(moment, now);
  if (!isWrong(activeSince) && !isWrong(changedAt)) return subscription;
  const longAgo = new Date(now.getTime() - catchUpMs);
  return {
    ...subscription,
    activeSince: isWrong(activeSince) ? longAgo : activeSince,
    changedAt: isWrong(changedAt) ? longAgo : changedAt,
  };
}

/** After a longer time nobody asks for each day; and a clock that was ahead by years does not fill the ledger. */
const DAYS_RECORDED = 31;

function slotsBefore(
  subscription: Subscription,
  latest: LocalDate,
  lastSlot: LocalDate | undefined,
): readonly PlannedSlot[] {
  const slots: PlannedSlot[] = [];
  const beginning = localDate(subscription.activeSince, subscription.timezone);
  const after = lastSlot === undefined || lastSlot < beginning ? addDays(beginning, -1) : lastSlot;
  for (let days = 1, slot = addDays(latest, -1); slot > after && days < DAYS_RECORDED; days++) {
    const dueAt = wantedAt(subscription, slot);
    if (dueAt !== undefined && dueAt >= subscription.activeSince)
      slots.push({ address: subscription.address, slot, dueAt });
    slot = addDays(slot, -1);
  }
  return slots.reverse();
}

/** Many channels have the same schedule, and zones are slow to compute. */
function remember(compute: (schedule: Schedule) => Latest | undefined) {
  const known = new Map<string, Latest | undefined>();
  return (schedule: Schedule): Latest | undefined => {
    const key = `${schedule.timezone} ${schedule.time} ${schedule.days.join()}`;
    if (!known.has(key)) known.set(key, compute(schedule));
    return known.get(key);
  };
}
