import type { Address } from '../chat/address.ts';
import type { DigestRecords } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { type SaidPapers, wantedPapers } from './paper-words.ts';
import { type DigestDefaults, newSubscription } from './subscription.ts';

/** What DIGEST_CHANNELS and the variables beside it say. */
export interface ConfiguredChannels extends DigestDefaults {
  readonly channels: readonly Address[];
  readonly topic: string | undefined;
  /** Any by default. */
  readonly papers?: SaidPapers | undefined;
}

/**
 * Makes the subscriptions of DIGEST_CHANNELS what the environment says: new ones are made, changed ones changed, and those
 * that are not named any more end. What people had asked for in such a channel is kept beside, and comes back then. A paused
 * one is taken up again, since whoever starts the program had the chance to mend it.
 */
export async function applyConfiguredChannels(
  configured: ConfiguredChannels,
  records: Pick<DigestRecords, 'subscriptions' | 'deliveries'>,
  now: Date,
): Promise<void> {
  const { channels } = configured;
  const { subscriptions, deliveries } = records;
  for (const { address, origin } of await subscriptions.list('')) {
    if (origin !== 'config' || channels.includes(address)) continue;
    await subscriptions.remove(address);
    await deliveries.endOpen(address, 'It is not in DIGEST_CHANNELS any more.');
  }
  for (const address of channels) await configure(address, configured, { records, now });
  for (const own of await subscriptions.kept())
    if (!channels.includes(own.address)) await giveBack(own, { records, now });
}

interface Moment {
  readonly records: Pick<DigestRecords, 'subscriptions'>;
  readonly now: Date;
}

async function configure(
  address: Address,
  configured: ConfiguredChannels,
  { records: { subscriptions }, now }: Moment,
): Promise<void> {
  const before = await subscriptions.get(address);
  if (before?.origin === 'chat') await subscriptions.keep(address);
  const wanted: Subscription = {
    ...newSubscription(address, configured, now),
    topic: configured.topic,
    papers: wantedPapers(configured.papers ?? 'any'),
    origin: 'config',
  };
  const sameTimes =
    before?.time === wanted.time &&
    before.timezone === wanted.timezone &&
    before.days.join() === wanted.days.join();
  await subscriptions.put({
    ...wanted,
    createdAt: before?.createdAt ?? now,
    activeSince: before === undefined || before.pausedReason !== undefined ? now : before.activeSince,
    changedAt: sameTimes ? before.changedAt : now,
    trouble: before?.trouble,
  });
}

/** Its days while it was set aside are nobody's. */
async function giveBack(own: Subscription, { records: { subscriptions }, now }: Moment): Promise<void> {
  // Somebody may have turned one on meanwhile, by an older program.
  if ((await subscriptions.get(own.address)) === undefined)
    await subscriptions.put({ ...own, activeSince: now, changedAt: now });
  await subscriptions.forgetKept(own.address);
}
