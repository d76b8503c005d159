import type { Address } from '../chat/address.ts';
import type { Subscription, Subscriptions } from '../store/subscriptions.ts';
import { type DigestDefaults, newSubscription } from './subscription.ts';

/** What DIGEST_CHANNELS and the variables beside it say. */
export interface ConfiguredChannels extends DigestDefaults {
  readonly channels: readonly Address[];
  readonly topic: string | undefined;
}

/**
 * Makes the subscriptions of DIGEST_CHANNELS what the environment says: new ones are made, changed ones changed, and those
 * that are not named any more end. A paused one is taken up again, since whoever starts the program had the chance to mend it.
 */
export async function applyConfiguredChannels(
  configured: ConfiguredChannels,
  subscriptions: Subscriptions,
  now: Date,
): Promise<void> {
  const { channels, topic } = configured;
  for (const { address, origin } of await subscriptions.list(''))
    if (origin === 'config' && !channels.includes(address)) await subscriptions.remove(address);
  for (const address of channels) {
    const before = await subscriptions.get(address);
    const wanted: Subscription = { ...newSubscription(address, configured, now), topic, origin: 'config' };
    const sameTimes =
      before?.time === wanted.time &&
      before.timezone === wanted.timezone &&
      before.days.join() === wanted.days.join();
    await subscriptions.put({
      ...wanted,
      createdAt: before?.createdAt ?? now,
      activeSince: before === undefined || before.pausedReason !== undefined ? now : before.activeSince,
      changedAt: sameTimes ? before.changedAt : now,
    });
  }
}
