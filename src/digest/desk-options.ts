import type { Address } from '../chat/address.ts';
import type { Posting } from '../chat/posting.ts';
import type { Delivery } from '../store/delivery.ts';
import type { DigestRecords } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Dispatcher } from './dispatcher.ts';
import { newestDate } from './local-time.ts';
import type { DigestPace } from './pace.ts';
import type { Picker } from './pick-paper.ts';
import { nextSlots, type PlannedSlot } from './plan-digests.ts';
import { type DigestDefaults, newSubscription } from './subscription.ts';

/** What the desk works with. */
export interface DeskOptions {
  readonly records: DigestRecords;
  readonly picker: Picker;
  readonly dispatcher: Dispatcher;
  readonly defaults: DigestDefaults;
  readonly catchUpMs: number;
  readonly postingFor: (address: Address) => Posting | undefined;
  readonly pace: DigestPace;
  /** Called when something may be due at once. */
  readonly wake: () => void;
}

/** The channel's digest, or what would hold if it were turned on now. */
export async function digestOf(
  address: Address,
  { records, defaults, pace }: DeskOptions,
): Promise<Subscription> {
  return (await records.subscriptions.get(address)) ?? newSubscription(address, defaults, pace.now());
}

/** Rows of days that have not come are few: a clock was wrong. */
const RECENT = 10;

/** The newest row that the ledger has of the channel; those of days that have not come do not count. */
export async function newestRow(
  address: Address,
  { records, pace }: DeskOptions,
): Promise<Delivery | undefined> {
  const recent = await records.deliveries.recent(address, RECENT);
  return recent.find(({ slot }) => slot <= newestDate(pace.now()));
}

/** The slots to come. */
export async function upcoming(
  subscription: Subscription,
  count: number,
  options: DeskOptions,
): Promise<readonly PlannedSlot[]> {
  const lastSlot = (await newestRow(subscription.address, options))?.slot;
  const { pace, catchUpMs } = options;
  return nextSlots({ subscription, lastSlot }, { now: pace.now(), catchUpMs, count });
}
