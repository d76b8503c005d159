import { createHash } from 'node:crypto';
import type { Slot } from '../store/delivery.ts';

/** As long as a nonce of Discord's may be. */
const KEY_CHARACTERS = 25;

/** What marks a channel's post of a day on the platform: the same from every process, and after the database was lost. */
export function deliveryKey({ address, slot }: Slot): string {
  const digest = createHash('sha256').update(`${address}\n${slot}`).digest('hex');
  return `pb-${digest}`.slice(0, KEY_CHARACTERS);
}
