import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { VERBS } from '../../src/answers/verbs.ts';
import type { DigestDesk } from '../../src/digest/digest-desk.ts';
import { seedBot, shownText, silent } from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';
import { seedLibrary } from '../helpers/seeds.ts';

it('is counted also when its paper is not in the corpus any more, and says so', async () => {
  const post = {
    slot: '2026-11-25',
    paperId: 'gone',
    note: undefined,
    tally: { up: 1, down: 0 },
    deliveryKey: 'k',
  };
  const said = async (voted: unknown) => {
    const digests = async () => ({ vote: async () => voted }) as unknown as DigestDesk;
    const bot = createBot({ library: seedLibrary, digests, logger: silent });
    return shownText(await bot.handle(inputEvent({ kind: 'action', token: 'v:+:2026-11-25' })));
  };
  expect(await said(post)).toContain('Your vote is counted');
  expect(await said(undefined)).toContain('not counted');
});

it('is told to the voter alone when it is not counted, and changes the post for all when it is', async () => {
  const reply = await seedBot.handle(inputEvent({ kind: 'action', token: 'v:+:2026-11-25' }));
  expect(reply).toMatchObject({ tone: 'notice', audience: 'sender' });
  expect(shownText(reply)).toContain('Votes are not kept here');
  const { audience } = VERBS.vote;
  expect(typeof audience === 'function' && audience({ tone: 'answer', edits: true, blocks: [] })).toBe(
    'everyone',
  );
});
