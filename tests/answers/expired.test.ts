import { expect, it } from 'vitest';
import { seedBot, shownText } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';

it('is what a button says whose meaning is no longer kept', async () => {
  const reply = await seedBot.handle(inputEvent({ kind: 'action', token: 'h:gone' }));
  expect(reply.tone).toBe('notice');
  expect(shownText(reply)).toContain('too old');
});
