import type { Address } from '../../chat/address.ts';
import type { DigestDesk } from '../../digest/digest-desk.ts';
import type { Asker } from '../answer-context.ts';

/**
 * Where the paper of the day is that somebody means: in their channel. A thread that gets papers of its own, as posts of forums
 * once did, or got some, means itself.
 */
export async function digestPlace({ address, thread }: Asker, digests: DigestDesk): Promise<Address> {
  return thread !== undefined && (await digests.isKnown(thread)) ? thread : address;
}
