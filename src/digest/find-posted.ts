import type { Address } from '../chat/address.ts';
import { type Posting, PostingProblem } from '../chat/posting.ts';
import type { Delivery } from '../store/delivery.ts';
import type { DeliveryContext } from './deliver.ts';
import { lookSince } from './look-first.ts';

interface Sought {
  readonly row: Pick<Delivery, 'address' | 'slot' | 'dueAt' | 'claimedAt' | 'attempts'>;
  readonly posting: Posting;
  /** Where it would be. */
  readonly place: Address;
  /** By which it is found. */
  readonly key: string;
  /** Has it certainly not been posted? */
  readonly isCertain: boolean;
}

/** The id of the post where it is there already. @throws PostingProblem also where an earlier attempt may have sent it and nobody can tell */
export async function findPosted(
  { row, posting, place, key, isCertain }: Sought,
  { pace, logger }: Pick<DeliveryContext, 'pace' | 'logger'>,
): Promise<string | undefined> {
  const { address, slot, attempts } = row;
  let untold: unknown;
  for (const since of lookSince(row, isCertain, pace.now())) {
    try {
      return await posting.find(place, key, since);
    } catch (error) {
      if (!(error instanceof PostingProblem) || error.kind !== 'refused') throw error;
      untold = error;
    }
  }
  if (untold === undefined) return undefined;
  if (attempts > 0) throw untold;
  // Nothing says that it was sent before, and a busy channel is to get its paper.
  logger.warn({ err: untold, address, slot }, 'it cannot be told whether a paper is there already');
  return undefined;
}
