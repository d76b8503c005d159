import type { Address } from '../chat/address.ts';
import { within } from '../within.ts';
import type { DeliveryContext } from './deliver.ts';

/** Ends the pause of a digest whose channel takes posts again, as far as that can be seen. */
export async function resumeIfPossible(address: Address, context: DeliveryContext): Promise<void> {
  const { records, postingFor, pace, logger, catchUpMs } = context;
  const posting = postingFor(address);
  if (posting === undefined) return;
  let obstacle: string | undefined;
  try {
    obstacle = await within(pace.deliveryMs, posting.obstacle(address));
  } catch (error) {
    logger.warn({ err: error, address }, 'it cannot be told whether a channel takes posts again');
    return;
  }
  if (obstacle !== undefined) return;
  // A paper that came due meanwhile still comes, if it is not too late; the one that was given up with the pause does not.
  if (await records.subscriptions.resume(address, new Date(pace.now().getTime() - catchUpMs)))
    logger.info({ address }, 'a digest that was paused goes on: the channel takes posts again');
}

/** The channels whose digest is paused. A person who wants none any more turns it off, which leaves nothing to resume. */
export async function pausedChannels({ records, postingFor }: DeliveryContext): Promise<readonly Address[]> {
  const all = await records.subscriptions.list('');
  return all
    .filter(({ address, pausedReason }) => pausedReason !== undefined && postingFor(address) !== undefined)
    .map(({ address }) => address);
}
