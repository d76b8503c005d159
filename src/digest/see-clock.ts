import type { Store } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { isDayToCome, newestDate } from './local-time.ts';

/** Machines that keep their clocks right differ by far less. */
const APART_MS = 2 * 60_000;

/** Shows one channel that a clock is wrong, or was? @param newestSlot that its ledger has */
export function isChannelClockWrong(
  subscription: Subscription | undefined,
  newestSlot: string | undefined,
  now: Date,
): boolean {
  const isOfToCome = subscription !== undefined && isDayToCome(subscription.activeSince, now);
  return isOfToCome || (newestSlot !== undefined && newestSlot > newestDate(now));
}

/**
 * What the database tells of clocks that are wrong, or were, as a sentence with the remedy; undefined when there is nothing
 * to tell. @throws what the database throws
 */
export async function clockTrouble(
  { digests, now: databaseTime }: Pick<Store, 'digests' | 'now'>,
  now: Date,
): Promise<string | undefined> {
  const apartMs = now.getTime() - (await databaseTime()).getTime();
  if (Math.abs(apartMs) > APART_MS) {
    const seconds = Math.round(Math.abs(apartMs) / 1000);
    const side = apartMs > 0 ? 'ahead of' : 'behind';
    return `The clock of this machine is ${seconds} s ${side} that of the database: papers come at the wrong time. Let NTP set both.`;
  }
  const newest = await digests.deliveries.newestSlot();
  if (newest !== undefined && newest > newestDate(now))
    return `There are papers of days that have not come, up to ${newest}: a clock was ahead, or this one is behind. They hold up nothing; look whether the clock of this machine is right.`;
  const early = (await digests.subscriptions.list('')).find(({ activeSince }) =>
    isDayToCome(activeSince, now),
  );
  return early === undefined
    ? undefined
    : `The digest of ${early.address} was turned on ${early.activeSince.toISOString()}, which has not come: a clock was ahead, or this one is behind. It holds up nothing; look whether the clock of this machine is right.`;
}
