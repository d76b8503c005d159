import { expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { VERBS } from '../../src/answers/verbs.ts';
import { toAddress } from '../../src/chat/address.ts';
import { createDigestDesk, type DigestDesk } from '../../src/digest/digest-desk.ts';
import { seedBot, shownText, silent } from '../helpers/conversation.ts';
import { deskOptionsOf, openDigestStage } from '../helpers/digest-stage.ts';
import { inputEvent } from '../helpers/events.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

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

it('in a thread counts for the paper that the thread got as a channel of its own', async () => {
  const stage = await openDigestStage();
  onTestFinished(() => stage.store.close());
  const slot = '2027-03-01';
  const [paper] = seeds.papers;
  const claim = { address: stage.channel, slot, paperId: paper?.id ?? '', note: undefined, dueAt: stage.now };
  await stage.store.digests.deliveries.claim(claim, 'a');
  const digests = async () => createDigestDesk(deskOptionsOf(stage));
  const bot = createBot({ library: seedLibrary, digests, logger: silent });
  const address = toAddress('test', 'lab', 'forum', 'papers');
  const event = { ...inputEvent({ kind: 'action', token: `v:+:${slot}` }), address };
  expect(shownText(await bot.handle(event))).toContain(paper?.title);
  const tally = await stage.store.digests.votes.tally({ address: stage.channel, slot });
  expect(tally).toEqual({ up: 1, down: 0 });
});
