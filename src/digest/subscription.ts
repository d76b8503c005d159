import type { Address } from '../chat/address.ts';
import type { Subscription } from '../store/subscriptions.ts';

/** What holds where a person says nothing else. */
export interface DigestDefaults {
  readonly time: string;
  readonly timezone: string;
  readonly days: readonly number[];
}

/** A digest that was turned on now, without a topic. */
export function newSubscription(
  address: Address,
  { time, timezone, days }: DigestDefaults,
  now: Date,
): Subscription {
  return {
    address,
    time,
    timezone,
    days,
    thread: false,
    origin: 'chat',
    createdAt: now,
    activeSince: now,
    changedAt: now,
  };
}
