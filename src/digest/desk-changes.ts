import type { Address } from '../chat/address.ts';
import type { Posting, PostWish } from '../chat/posting.ts';
import type { Slot } from '../store/delivery.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { DigestPost } from './deliver.ts';
import { deliveryKey } from './delivery-key.ts';
import { type DeskOptions, digestOf, upcoming } from './desk-options.ts';
import { localDate } from './local-time.ts';
import { wantedPapers } from './paper-words.ts';
import type { Picker } from './pick-paper.ts';
import type { PlannedSlot } from './plan-digests.ts';
import type { SaidSchedule } from './read-schedule.ts';

/** A digest as it is after somebody turned it on or changed it. */
export interface TurnedOn {
  readonly kind: 'on';
  readonly subscription: Subscription;
  readonly next: PlannedSlot | undefined;
  /** Today's time is over, but today's paper was not posted: it comes at once. */
  readonly isDueNow: boolean;
  /** New papers are wanted, but none come in. */
  readonly lacksNews: boolean;
  /** What was wished before and cannot be now, though papers come: why, as a sentence. */
  readonly unmet: readonly { readonly wish: keyof PostWish; readonly reason: string }[];
}

type SubscribeOutcome =
  | TurnedOn
  /** It is in DIGEST_CHANNELS. */
  | { readonly kind: 'configured' }
  /** Nothing can be posted there; why. */
  | { readonly kind: 'obstacle'; readonly reason: string }
  | { readonly kind: 'no papers'; readonly topic: string };

type NowOutcome =
  | { readonly kind: 'sent' | 'underway' | 'no papers' | 'nothing new' }
  | { readonly kind: 'already'; readonly next: PlannedSlot | undefined }
  | { readonly kind: 'obstacle' | 'failed'; readonly reason: string };

/** What people change. */
export interface DeskChanges {
  on(address: Address, said: SaidSchedule, personId: string): Promise<SubscribeOutcome>;
  off(address: Address): Promise<'off' | 'configured' | 'was off'>;
  /** Posts today's paper at once: it does not come again later. */
  now(address: Address): Promise<NowOutcome>;
  /** @returns the post as it is now, or undefined when there is none of that day */
  vote(slot: Slot, voter: string, value: 1 | -1): Promise<DigestPost | undefined>;
}

/** What is changed is in the store when a promise resolves. They reject only when the database does. */
export function createDeskChanges(options: DeskOptions): DeskChanges {
  return {
    on: (address, said, personId) => turnOn(address, { said, personId }, options),
    off: (address) => turnOff(address, options),
    now: (address) => postNow(address, options),
    vote: async (slot, voter, value) => {
      const { deliveries, votes, interests } = options.records;
      const row = await deliveries.get(slot);
      if (row?.paperId === undefined || row.state === 'missed') return undefined;
      const tally = await votes.put(slot, voter, value);
      await interests.recall(slot.address, row.paperId);
      const { paperId, note, more } = row;
      return { ...slot, paperId, note, more, tally, deliveryKey: deliveryKey(slot) };
    },
  };
}

/** Where new papers come in, one on the topic may still come; but what may be a misspelt zone is none. */
async function mayFit(
  topic: string,
  { papers }: Subscription,
  { said, picker }: { readonly said: SaidSchedule; readonly picker: Picker },
): Promise<boolean> {
  if (papers !== undefined && picker.hasNews && said.maybeZones === undefined) return true;
  return (await picker.fitting(topic)) > 0;
}

interface Wish {
  readonly said: SaidSchedule;
  readonly personId: string;
}

async function turnOn(address: Address, wish: Wish, options: DeskOptions): Promise<SubscribeOutcome> {
  const { records, picker, postingFor, pace, wake } = options;
  const before = await digestOf(address, options);
  if (before.origin === 'config') return { kind: 'configured' };
  const subscription = changed(before, wish, pace.now());
  const posting = postingFor(address);
  // What was wished another time keeps nobody from changing something else.
  const reason = await obstacleFor(address, wishOf(wish.said), posting);
  if (reason !== undefined) return { kind: 'obstacle', reason };
  const { topic } = subscription;
  if (topic !== undefined && !(await mayFit(topic, subscription, { said: wish.said, picker })))
    return { kind: 'no papers', topic };
  await records.subscriptions.put(subscription);
  const [next] = await upcoming(subscription, 1, options);
  wake();
  const unmet = await unmetOf(subscription, wish.said, posting);
  const isDueNow = next !== undefined && next.dueAt <= pace.now();
  const lacksNews = subscription.papers !== undefined && !picker.hasNews;
  return { kind: 'on', subscription, next, isDueNow, lacksNews, unmet };
}

function wishOf({ thread, publish, role }: SaidSchedule): PostWish {
  return { thread, publish, role: role === '' ? undefined : role };
}

async function obstacleFor(
  address: Address,
  wish: PostWish,
  posting: Posting | undefined,
): Promise<string | undefined> {
  if (wish.publish === true && posting !== undefined && posting.publish === undefined) return NOT_PUBLISHED;
  return posting?.obstacle(address, wish);
}

const WISHES = ['thread', 'publish', 'role'] as const;

/** Of what was wished before, and of which nothing was said now. */
async function unmetOf(
  subscription: Subscription,
  said: SaidSchedule,
  posting: Posting | undefined,
): Promise<TurnedOn['unmet']> {
  const kept = WISHES.filter((wish) => said[wish] === undefined && hasWish(subscription, wish));
  const reasons = await Promise.all(
    kept.map(async (wish) => {
      const reason = await obstacleFor(subscription.address, { [wish]: subscription[wish] }, posting);
      return reason === undefined ? [] : [{ wish, reason }];
    }),
  );
  return reasons.flat();
}

function hasWish(subscription: Subscription, wish: keyof PostWish): boolean {
  return subscription[wish] !== undefined && subscription[wish] !== false;
}

const NOT_PUBLISHED = 'Papers are published to other channels from announcement channels of Discord alone.';

async function turnOff(address: Address, options: DeskOptions): Promise<'off' | 'configured' | 'was off'> {
  const { subscriptions } = options.records;
  const before = await subscriptions.get(address);
  if (before === undefined) return 'was off';
  if (before.origin === 'config') return 'configured';
  await subscriptions.remove(address);
  // What a process is about to send, too: it asks once more right before.
  await options.records.deliveries.endOpen(address, 'It was turned off before.');
  return 'off';
}

async function postNow(address: Address, options: DeskOptions): Promise<NowOutcome> {
  const { dispatcher, postingFor, pace } = options;
  const { deliveries } = options.records;
  const reason = await postingFor(address)?.obstacle(address);
  if (reason !== undefined) return { kind: 'obstacle', reason };
  const subscription = await digestOf(address, options);
  const { topic } = subscription;
  const dueAt = pace.now();
  const slot = { address, slot: localDate(dueAt, subscription.timezone), dueAt };
  const row = await deliveries.get(slot);
  if (row?.state === 'sent') return { kind: 'already', next: (await upcoming(subscription, 1, options))[0] };
  const outcome = await dispatcher.post({ slot, topic, settings: subscription, again: true });
  if (outcome === 'sent') return { kind: 'sent' };
  if (outcome === 'nothing fits') return { kind: 'no papers' };
  if (outcome === 'nothing new') return { kind: 'nothing new' };
  const after = await deliveries.get(slot);
  if (outcome === 'taken') return { kind: after?.state === 'sent' ? 'sent' : 'underway' };
  return { kind: 'failed', reason: after?.reason ?? '' };
}

/** What was said replaces what was there; what was not said stays. */
function changed(before: Subscription, { said, personId }: Wish, now: Date): Subscription {
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
    papers: said.papers === undefined ? before.papers : wantedPapers(said.papers),
    thread: said.thread ?? before.thread,
    publish: said.publish ?? before.publish,
    role: said.role === '' ? undefined : (said.role ?? before.role),
    createdBy: personId,
    changedAt: sameTimes ? before.changedAt : now,
    // What was missed during a pause is not caught up.
    activeSince: before.pausedReason === undefined ? before.activeSince : now,
    pausedReason: undefined,
    trouble: undefined,
    unpublished: undefined,
  };
}
