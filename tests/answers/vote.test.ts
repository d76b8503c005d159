import { expect, it } from 'vitest';
import { VERBS } from '../../src/answers/verbs.ts';
import { seedBot, shownText } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';

it('is told to the voter alone when it is not counted, and changes the post for all when it is', async () => {
  const reply = await seedBot.handle(inputEvent({ kind: 'action', token: 'v:+:2026-11-25' }));
  expect(reply).toMatchObject({ tone: 'notice', audience: 'sender' });
  expect(shownText(reply)).toContain('Votes are not kept here');
  const { audience } = VERBS.vote;
  expect(typeof audience === 'function' && audience({ tone: 'answer', edits: true, blocks: [] })).toBe(
    'everyone',
  );
});
