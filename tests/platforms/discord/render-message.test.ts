import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/answers/bot.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createPaper } from '../../../src/papers/create-paper.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { renderMessage } from '../../../src/platforms/discord/render-message.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { requestFaults } from '../../helpers/discord/validate.ts';
import { inputEvent } from '../../helpers/events.ts';
import { hostilePaper } from '../../helpers/hostile-paper.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';

const { readingList } = await openStore('file::memory:');
const logger = pino({ level: 'silent' });
const seedBot = createBot({ library: seedLibrary, readingList, logger });

/** As it goes over the wire; discord.js writes `allowedMentions` so. */
function faultsOf(reply: Reply): string[] {
  const { allowedMentions, ...message } = renderMessage(reply);
  const body = { ...message, allowed_mentions: { parse: allowedMentions.parse, replied_user: false } };
  return requestFaults('POST', '/channels/1/messages', JSON.parse(JSON.stringify(body)));
}

async function repliesAbout({ id, title }: Paper, bot: Bot): Promise<readonly Reply[]> {
  const say = (text: string) => bot.handle({ ...inputEvent({ kind: 'command', text }), canShare: true });
  const press = (token: string) => bot.handle({ ...inputEvent({ kind: 'action', token }), canShare: true });
  return [
    await say(title),
    await say(`paper ${id}`),
    await say(`related ${id}`),
    await say(`cite ${id}`),
    await press(`x:${id}`),
    await press(`a:${id}`),
    await say('saved'),
    await press(`d:${id}`),
  ];
}

const numbered = (runs: number, seed: number): Paper[] =>
  fc
    .sample(hostilePaper, { numRuns: runs, seed })
    .map((paper, at) => createPaper({ ...paper, id: at.toString(32).padStart(10, '0') }));

describe('renderMessage', () => {
  it('keeps to the protocol and its limits, for every paper of the seeds in every kind of message', async () => {
    for (const paper of seeds.papers) {
      for (const reply of await repliesAbout(paper, seedBot)) {
        expect(reply.tone, paper.title).not.toBe('error');
        expect(faultsOf(reply), paper.title).toEqual([]);
      }
    }
    expect(faultsOf(await seedBot.handle(inputEvent({ kind: 'command', text: 'help' })))).toEqual([]);
  });

  it('keeps to them for 3,000 papers made to break it', async () => {
    const byId = new Map(numbered(3_000, 3).map((paper) => [paper.id, paper]));
    const library = { ...seedLibrary, find: async (id: string) => byId.get(id) };
    const bot = createBot({ library, readingList, logger });
    for (const id of byId.keys()) {
      for (const token of [`x:${id}`, `c:${id}`]) {
        const reply = await bot.handle(inputEvent({ kind: 'action', token }));
        expect(reply.tone, id).not.toBe('error');
        expect(faultsOf(reply), id).toEqual([]);
      }
    }
  }, 120_000);

  it('keeps to them in lists of such papers', async () => {
    const papers = numbered(300, 4);
    const bot = createBot({
      library: createLibrary(papers).library,

      readingList,
      logger,
    });
    for (const paper of papers) {
      for (const reply of await repliesAbout({ ...paper, title: paper.title.slice(0, 300) }, bot))
        expect(faultsOf(reply), paper.id).toEqual([]);
    }
  });

  it('keeps to them for any text in any place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), fc.webUrl(), (text, url) => {
        expect(faultsOf(replyOf(text, url))).toEqual([]);
      }),
    );
    for (const text of [
      '@everyone <@1> **x** https://x.example',
      '',
      ' ',
      '\u202eabc',
      'x'.repeat(100_000),
      '*'.repeat(9_000),
    ])
      expect(faultsOf(replyOf(text, 'javascript:alert(1)'))).toEqual([]);
  });

  it('shows a page of papers as embeds with a menu and page turns, and one paper with its buttons', async () => {
    const ask = (text: string) =>
      seedBot.handle({ ...inputEvent({ kind: 'command', text }), canShare: true });
    const page = renderMessage(await ask('offline reinforcement learning'));
    expect(page.content).toMatch(/^Papers for \*\*offline reinforcement learning\*\*\n-# 1–5 of \d+$/);
    expect(page.embeds).toHaveLength(5);
    expect(page.embeds[1]?.title).toBe('2. Conservative Q-Learning for Offline Reinforcement Learning');
    expect(page.embeds[1]?.url).toMatch(/^https:\/\/scholar\.google\.com/);
    expect(page.embeds[1]?.description).toMatch(
      /Sergey Levine\n\*NeurIPS 2020\* · \[Search on Google Scholar\]\(<https:.*\n> .*\*\*/,
    );
    const parts = (message: typeof page) => message.components.flatMap(({ components }) => components);
    expect(parts(page).map((part) => ('label' in part ? part.label : 'menu'))).toEqual(['menu', 'Next page']);
    const one = renderMessage(await ask(`paper ${seeds.papers[0]?.id}`));
    expect(parts(one).map((part) => ('label' in part ? part.label : 'menu'))).toEqual([
      'Related',
      'Cite',
      'Save',
      'Share',
    ]);
    expect(one.embeds[0]?.description).toContain('\n\n');
  });
});
