import { toAddress } from '../../chat/address.ts';
import type { ChatEvent } from '../../chat/event.ts';

/** Whoever sits at the terminal: there is nobody else, and nothing to manage. */
export const LOCAL_PERSON: Pick<ChatEvent, 'address' | 'sender'> = {
  address: toAddress('console', 'local', 'terminal'),
  sender: { id: 'local', name: 'you', isManager: true },
};
