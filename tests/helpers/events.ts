import { toAddress } from '../../src/chat/address.ts';
import type { ChatEvent, Input } from '../../src/chat/event.ts';

/** What a person in a test says or presses. */
export function inputEvent(input: Input, context?: string): ChatEvent {
  return {
    address: toAddress('test', 'workspace', 'channel'),
    sender: { id: 'u1', name: 'Ada', isManager: false },
    input,
    ...(context === undefined ? {} : { context: { text: context, tokens: [] } }),
    receivedAt: new Date('2026-01-05T09:00:00Z'),
  };
}

export function textEvent(text: string, context?: string): ChatEvent {
  return inputEvent({ kind: 'text', text }, context);
}
