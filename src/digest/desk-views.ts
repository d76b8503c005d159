import type { Address } from '../chat/address.ts';
import type { DigestForm } from '../chat/bot.ts';
import type { Paper } from '../papers/paper.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { type DeskOptions, digestOf, newestRow, upcoming } from './desk-options.ts';
import type { LocalDate } from './local-time.ts';
import { pickNote } from './pick-note.ts';
import type { PlannedSlot } from './plan-digests.ts';
import { channelClockTrouble } from './see-clock.ts';
import { completeZones } from './time-zones.ts';

/** A post to come. */
interface Preview {
  readonly slot: LocalDate;
  readonly at: Date;
  readonly paper: Paper;
  readonly note: string | undefined;
}

/** How it stands with a channel. Without a subscription it has no digest; a paused one has no next slot. */
export interface DigestStatus {
  readonly subscription: Subscription | undefined;
  readonly next: PlannedSlot | undefined;
  /** The newest row of the ledger. */
  readonly last: Delivery | undefined;
  /** What looks wrong with the clock, as a sentence. */
  readonly clock: string | undefined;
  /** How many papers fit the topic. */
  readonly fitting: number;
}

/** What people look at. */
export interface DeskViews {
  /** Can this channel have one at all? */
  canPost(address: Address): boolean;
  status(address: Address): Promise<DigestStatus>;
  /** The next posts, exactly those that will come as long as papers and settings stay; of the defaults when it is off. */
  preview(address: Address, count: number): Promise<readonly Preview[]>;
  /** What a form shows before anything is changed. */
  form(address: Address): Promise<DigestForm>;
  completeZones(
    prefix: string,
    limit: number,
  ): readonly { readonly label: string; readonly timezone: string }[];
  /** Of all channels whose address begins so. */
  list(addressPrefix: string): Promise<readonly Subscription[]>;
}

/** They change nothing, and reject only when the database or the library does. */
export function createDeskViews(options: DeskOptions): DeskViews {
  const { records, picker, postingFor } = options;
  const { subscriptions, deliveries } = records;
  return {
    canPost: (address) => postingFor(address) !== undefined,
    status: async (address) => {
      const subscription = await subscriptions.get(address);
      const isOn = subscription !== undefined && subscription.pausedReason === undefined;
      const [next] = isOn ? await upcoming(subscription, 1, options) : [];
      const last = await newestRow(address, options);
      const [newest] = await deliveries.recent(address, 1);
      const clock = channelClockTrouble(subscription, newest?.slot, options.pace.now());
      return { subscription, next, last, clock, fitting: await picker.fitting(subscription?.topic) };
    },
    preview: async (address, count) => {
      const subscription = await digestOf(address, options);
      const shown = [...(await deliveries.shownPapers(address))];
      const previews: Preview[] = [];
      for (const { slot, dueAt } of await upcoming(subscription, count, options)) {
        const pick = await picker.pick({ address, topic: subscription.topic, shown });
        if (pick === undefined) break;
        shown.push(pick.paper.id);
        previews.push({ slot, at: dueAt, paper: pick.paper, note: pickNote(pick, subscription.topic) });
      }
      return previews;
    },
    form: async (address) => {
      const before = await subscriptions.get(address);
      const { time, timezone, days, topic = '', thread } = before ?? (await digestOf(address, options));
      return { isOn: before !== undefined, time, timezone, days, topic, thread };
    },
    completeZones,
    list: (addressPrefix) => subscriptions.list(addressPrefix),
  };
}
