import { isAddress, listOwner } from '../chat/address.ts';
import type { ChatEvent } from '../chat/event.ts';
import type { Reply } from '../chat/reply.ts';
import type { Place } from './answer-context.ts';
import { messagesOf } from './answer-event.ts';
import { note } from './text-block.ts';

/**
 * An answer, with why nothing that the asker follows reaches them, where they were not told that yet and nobody else reads it.
 * That it cannot be told keeps nobody from the answer.
 */
export async function withPauseTold(
  reply: Reply,
  event: ChatEvent,
  { alerts }: Pick<Place, 'alerts'>,
): Promise<Reply> {
  if (alerts === undefined || alerts === 'elsewhere' || !isForThem(reply, event)) return reply;
  const { address, sender } = event;
  const owner = listOwner(address, sender.id, sender.isSameEverywhere);
  try {
    const reason = isAddress(owner) ? await (await alerts()).tellOfPause(owner) : undefined;
    if (reason === undefined) return reply;
    const say = await messagesOf(event);
    return { ...reply, blocks: [...reply.blocks, note(say.spans('following.tell', { reason }))] };
  } catch {
    return reply;
  }
}

/** Somebody said something, and the asker alone gets the answer as a message of its own. */
function isForThem({ audience, blocks, edits }: Reply, { inTheOpen, canShare, input }: ChatEvent): boolean {
  const isAlone = inTheOpen !== true && canShare !== true;
  return blocks.length > 0 && edits !== true && input.kind !== 'home' && (audience === 'sender' || isAlone);
}
