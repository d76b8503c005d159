import type { Subscriptions } from '../store/subscriptions.ts';
import { type DigestDefaults, newSubscription } from './subscription.ts';

/**
 * Makes the subscriptions of DIGEST_CHANNELS what the environment says: new ones are made, changed ones changed, and those
 * that are not named any more end. A paused one is taken up again, since whoever starts the program had the chance to mend it.
 */
export async function applyConfiguredChannels(
  channels: readonly string[],
  defaults: DigestDefaults & { readonly topic: string | undefined },
  subscriptions: Subscriptions,
  now: Date,
): Promise<void> {
  for (const { address, origin } of await subscriptions.list(''))
    if (origin === 'config' && !channels.includes(address)) await subscriptions.remove(address);
  for (const address of channels) {
    const before = await subscriptions.get(address);
    const wanted = {
      ...newSubscription(address, defaults, now),
      topic: defaults.topic,
      origin: 'config' as const,
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
    });
  }
}
