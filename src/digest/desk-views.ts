import type { Address } from '../chat/address.ts';
import type { DigestForm } from '../chat/bot.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { completeZones } from './complete-zones.ts';
import { type DeskOptions, digestOf, newestRow, upcoming } from './desk-options.ts';
import type { PlannedSlot } from './plan-digests.ts';
import { type Preview, previewPosts, ROWS_FOR_NEWS } from './preview-posts.ts';
import { isChannelClockWrong } from './see-clock.ts';

/** How it stands with a channel. Without a subscription it has no digest; a paused one has no next slot. */
export interface DigestStatus {
  readonly subscription: Subscription | undefined;
  readonly next: PlannedSlot | undefined;
  /** The newest row of the ledger. */
  readonly last: Delivery | undefined;
  /** Had the machine a wrong date, or has it one? */
  readonly isClockWrong: boolean;
  /** How many papers fit the topic. */
  readonly fitting: number;
  /** Can posts be published to other channels, and ping a role? */
  readonly canPublish: boolean;
  /** Do new papers come in? */
  readonly hasNews: boolean;
}

/** What people look at. */
export interface DeskViews {
  /** Can this channel have one at all? */
  canPost(address: Address): boolean;
  /** Has it a digest, or got it papers of the day? */
  isKnown(address: Address): Promise<boolean>;
  /** Does its platform publish posts to other channels? */
  canPublish(address: Address): boolean;
  status(address: Address): Promise<DigestStatus>;
  /** The id of the latest paper of the day that the channel got or is getting; undefined when there was none. */
  lastPaper(address: Address): Promise<string | undefined>;
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
  const canPublish = (address: Address) => postingFor(address)?.publish !== undefined;
  return {
    canPost: (address) => postingFor(address) !== undefined,
    isKnown: async (address) =>
      (await subscriptions.get(address)) !== undefined || (await deliveries.recent(address, 1)).length > 0,
    canPublish,
    status: async (address) => {
      const subscription = await subscriptions.get(address);
      const isOn = subscription !== undefined && subscription.pausedReason === undefined;
      const [next] = isOn ? await upcoming(subscription, 1, options) : [];
      const last = await newestRow(address, options);
      const [newest] = await deliveries.recent(address, 1);
      const isClockWrong = isChannelClockWrong(subscription, newest?.slot, options.pace.now());
      const fitting = await picker.fitting(subscription?.topic);
      return {
        subscription,
        next,
        last,
        isClockWrong,
        fitting,
        canPublish: canPublish(address),
        hasNews: picker.hasNews,
      };
    },
    lastPaper: async (address) => (await newestRow(address, options))?.paperId,
    preview: async (address, count) => previewOf(await digestOf(address, options), count, options),
    form: async (address) => {
      const before = await subscriptions.get(address);
      const {
        time,
        timezone,
        days,
        topic = '',
        thread,
        papers = 'any',
      } = before ?? (await digestOf(address, options));
      return { isOn: before !== undefined, time, timezone, days, topic, thread, papers };
    },
    completeZones,
    list: (addressPrefix) => subscriptions.list(addressPrefix),
  };
}

async function previewOf(
  subscription: Subscription,
  count: number,
  options: DeskOptions,
): Promise<readonly Preview[]> {
  const { address, papers } = subscription;
  const { deliveries } = options.records;
  const shown = await deliveries.shownPapers(address);
  const rows = papers === undefined ? [] : await deliveries.recent(address, ROWS_FOR_NEWS);
  const slots = await upcoming(subscription, count, options);
  return previewPosts(slots, { subscription, shown, rows }, options.picker);
}
