import type { Address } from '../chat/address.ts';
import type { DigestForm } from '../chat/ports.ts';
import type { Posting } from '../chat/posting.ts';
import type { Paper } from '../papers/paper.ts';
import type { Delivery, Slot } from '../store/deliveries.ts';
import type { DigestTables } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { DigestPost } from './deliver.ts';
import { deliveryKey } from './delivery-key.ts';
import type { DigestRunner } from './digest-runner.ts';
import { type LocalDate, localDate } from './local-time.ts';
import { pickNote } from './pick-note.ts';
import type { Picker } from './pick-paper.ts';
import { nextSlots, type PlannedSlot } from './plan-digests.ts';
import type { SaidSchedule } from './read-schedule.ts';
import { type DigestDefaults, newSubscription } from './subscription.ts';
import { completeZones } from './time-zones.ts';

/** A post to come. */
interface Preview {
  readonly slot: LocalDate;
  readonly at: Date;
  readonly paper: Paper;
  readonly note: string | undefined;
}

export interface DigestStatus {
  readonly subscription: Subscription | undefined;
  readonly next: PlannedSlot | undefined;
  /** The newest row of the ledger. */
  readonly last: Delivery | undefined;
  /** How many papers fit the topic. */
  readonly fitting: number;
}

export interface TurnedOn {
  readonly kind: 'on';
  readonly subscription: Subscription;
  readonly next: PlannedSlot | undefined;
  /** Today's time is over, but today's paper was not posted: it comes at once. */
  readonly isDueNow: boolean;
}

type SubscribeOutcome =
  | TurnedOn
  /** It is in DIGEST_CHANNELS. */
  | { readonly kind: 'configured' }
  /** Nothing can be posted there; why. */
  | { readonly kind: 'obstacle'; readonly reason: string }
  | { readonly kind: 'no papers'; readonly topic: string };

type NowOutcome =
  | { readonly kind: 'sent' | 'underway' | 'no papers' }
  | { readonly kind: 'already'; readonly next: PlannedSlot | undefined }
  | { readonly kind: 'obstacle' | 'failed'; readonly reason: string };

/** The daily papers, as people and the command line ask for them. */
export interface Digests {
  /** Can this channel have one at all? */
  canPost(address: string): boolean;
  on(address: string, said: SaidSchedule, personId: string): Promise<SubscribeOutcome>;
  off(address: string): Promise<'off' | 'configured' | 'was off'>;
  status(address: string): Promise<DigestStatus>;
  /** The next posts, exactly those that will come as long as papers and settings stay; of the defaults when it is off. */
  preview(address: string, count: number): Promise<readonly Preview[]>;
  /** Posts today's paper at once: it does not come again later. */
  now(address: string): Promise<NowOutcome>;
  /** @returns the post as it is now, or undefined when there is none of that day */
  vote(slot: Slot, voter: string, value: 1 | -1): Promise<DigestPost | undefined>;
  /** What a form shows before anything is changed. */
  form(address: string): Promise<DigestForm>;
  completeZones(
    prefix: string,
    limit: number,
  ): readonly { readonly label: string; readonly timezone: string }[];
  /** Of all channels whose address begins so. */
  list(addressPrefix: string): Promise<readonly Subscription[]>;
}

interface DigestsOptions {
  readonly tables: DigestTables;
  readonly picker: Picker;
  readonly runner: DigestRunner;
  readonly defaults: DigestDefaults;
  readonly catchUpMs: number;
  readonly postingFor: (address: Address) => Posting | undefined;
  readonly clock: () => Date;
  /** Called when something may be due at once. */
  readonly wake: () => void;
}

export function createDigests(options: DigestsOptions): Digests {
  const { tables, picker, runner, defaults, catchUpMs, postingFor, clock, wake } = options;
  const { subscriptions, deliveries, votes } = tables;

  const lastSlotOf = async (address: string) => (await deliveries.recent(address, 1))[0];
  const upcoming = async (subscription: Subscription, count: number) => {
    const lastSlot = (await lastSlotOf(subscription.address))?.slot;
    return nextSlots({ subscription, lastSlot }, clock(), catchUpMs, count);
  };
  const isOff = (address: string): Subscription => newSubscription(address, defaults, clock());

  return {
    canPost: (address) => postingFor(address as Address) !== undefined,
    on: async (address, said, personId) => {
      const before = await subscriptions.get(address);
      if (before?.origin === 'config') return { kind: 'configured' };
      const reason = await postingFor(address as Address)?.obstacle(address as Address);
      if (reason !== undefined) return { kind: 'obstacle', reason };
      const subscription = changed(before ?? isOff(address), said, personId, clock());
      const { topic } = subscription;
      if (topic !== undefined && picker.fitting(topic) === 0) return { kind: 'no papers', topic };
      await subscriptions.put(subscription);
      const [next] = await upcoming(subscription, 1);
      wake();
      return { kind: 'on', subscription, next, isDueNow: next !== undefined && next.dueAt <= clock() };
    },
    off: async (address) => {
      const before = await subscriptions.get(address);
      if (before === undefined) return 'was off';
      if (before.origin === 'config') return 'configured';
      await subscriptions.remove(address);
      const last = await lastSlotOf(address);
      if (last?.state === 'claimed' && last.claimedBy === undefined)
        await runner.giveUp(last, 'It was turned off before.');
      return 'off';
    },
    status: async (address) => {
      const subscription = await subscriptions.get(address);
      const isOn = subscription !== undefined && subscription.pausedReason === undefined;
      const [next] = isOn ? await upcoming(subscription, 1) : [];
      const last = await lastSlotOf(address);
      return { subscription, next, last, fitting: picker.fitting(subscription?.topic) };
    },
    preview: async (address, count) => {
      const subscription = (await subscriptions.get(address)) ?? isOff(address);
      const shown = [...(await deliveries.shownPapers(address))];
      return (await upcoming(subscription, count)).flatMap(({ slot, dueAt }) => {
        const pick = picker.pick({ address, topic: subscription.topic, shown });
        if (pick === undefined) return [];
        shown.push(pick.paper.id);
        return [{ slot, at: dueAt, paper: pick.paper, note: pickNote(pick, subscription.topic) }];
      });
    },
    now: async (address) => {
      const reason = await postingFor(address as Address)?.obstacle(address as Address);
      if (reason !== undefined) return { kind: 'obstacle', reason };
      const subscription = (await subscriptions.get(address)) ?? isOff(address);
      const slot = localDate(clock(), subscription.timezone);
      const row = await deliveries.get({ address, slot });
      if (row?.state === 'sent') return { kind: 'already', next: (await upcoming(subscription, 1))[0] };
      const outcome = await runner.post({ address, slot, dueAt: clock() }, subscription.topic, true);
      if (outcome === 'sent') return { kind: 'sent' };
      if (outcome === 'nothing fits') return { kind: 'no papers' };
      const after = await deliveries.get({ address, slot });
      if (outcome === 'taken') return { kind: after?.state === 'sent' ? 'sent' : 'underway' };
      return { kind: 'failed', reason: after?.reason ?? '' };
    },
    vote: async (slot, voter, value) => {
      const row = await deliveries.get(slot);
      if (row?.paperId === undefined || row.state === 'missed') return undefined;
      const tally = await votes.put(slot, voter, value);
      return { ...slot, paperId: row.paperId, note: row.note, tally, deliveryKey: deliveryKey(slot) };
    },
    form: async (address) => {
      const before = await subscriptions.get(address);
      const { time, timezone, days, topic = '', thread } = before ?? isOff(address);
      return { isOn: before !== undefined, time, timezone, days, topic, thread };
    },
    completeZones,
    list: (addressPrefix) => subscriptions.list(addressPrefix),
  };
}

/** What was said replaces what was there; what was not said stays. */
function changed(before: Subscription, said: SaidSchedule, personId: string, now: Date): Subscription {
  const { time = before.time, timezone = before.timezone, days = before.days } = said;
  const sameTimes =
    time === before.time && timezone === before.timezone && days.join() === before.days.join();
  const topic = said.topic ?? before.topic;
  return {
    ...before,
    time,
    timezone,
    days,
    topic: topic === '' ? undefined : topic,
    thread: said.thread ?? before.thread,
    createdBy: personId,
    changedAt: sameTimes ? before.changedAt : now,
    // What was missed during a pause is not caught up.
    activeSince: before.pausedReason === undefined ? before.activeSince : now,
    pausedReason: undefined,
  };
}
