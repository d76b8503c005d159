import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/answers/bot.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { createPaper } from '../../../src/papers/create-paper.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { renderMessage } from '../../../src/platforms/slack/render-blocks.ts';
import { renderAnswerDialog, renderHome } from '../../../src/platforms/slack/views.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { inputEvent } from '../../helpers/events.ts';
import { hostilePaper } from '../../helpers/hostile-paper.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';
import { messageFaults, viewFaults } from '../../helpers/slack/validate.ts';

const store = await openStore('file::memory:');
const logger = pino({ level: 'silent' });
const { readingList } = store;
const seedBot = createBot({ library: seedLibrary, readingList, logger });

function faultsOf(reply: Reply): string[] {
  const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
  return [
    ...messageFaults(asJson(renderMessage(reply))),
    ...viewFaults(asJson(renderAnswerDialog(reply))),
    ...viewFaults(asJson(renderHome(reply))),
  ];
}

/** Every kind of message about one paper. */
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
  });

  it('keeps to them for 3,000 papers made to break it', async () => {
    const byId = new Map(numbered(3_000, 3).map((paper) => [paper.id, paper]));
    const library = { ...seedLibrary, find: async (id: string) => byId.get(id) };
    const bot = createBot({ library, readingList, logger });
    for (const id of byId.keys()) {
      for (const token of [`x:${id}`, `c:${id}`]) {
        const reply = await bot.handle(inputEvent({ kind: 'action', token }));
        expect(reply.tone, id).not.toBe('error');
        expect(messageFaults(JSON.parse(JSON.stringify(renderMessage(reply)))), id).toEqual([]);
      }
    }
  }, 120_000);

  it('keeps to them in lists of such papers', async () => {
    const papers = numbered(300, 4);
    const library = createLibrary(papers).library;
    const bot = createBot({ library, readingList, logger });
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
    for (const text of ['<!channel> <@U1> & </b> *x* `y` _z_ ~w~', '', ' ', '\u202eabc', 'x'.repeat(100_000)])
      expect(faultsOf(replyOf(text, 'javascript:alert(1)'))).toEqual([]);
  });

  it('shows a page of papers: links, facts, matched words, buttons, a menu and the page turns', async () => {
    const reply = await seedBot.handle({
      ...inputEvent({ kind: 'command', text: 'offline reinforcement learning' }),
      canShare: true,
    });
    const { blocks, text } = renderMessage(reply);
    expect(text).toContain('Papers for offline reinforcement learning');
    const json = JSON.stringify(blocks);
    const shown = reply.blocks.filter((block) => block.kind === 'paper');
    expect(shown).toHaveLength(5);
    for (const paper of shown) {
      expect(json).toContain(JSON.stringify({ type: 'link', url: paper.link.href }).slice(1, -1));
      expect(json).toContain(JSON.stringify(paper.authors).slice(1, -1));
    }
    const labels = [...json.matchAll(/"type":"button".*?"text":"([^"]*)"/g)].map(([, label]) => label);
    expect(labels).toEqual([
      ...Array.from({ length: 5 }, () => ['Abstract', 'Related', 'Cite', 'Save', 'Share']).flat(),
      'Next page',
    ]);
    expect(json).toMatch(/"text":"(?:offline|Offline)","style":\{"bold":true\}/);
    const menu = blocks.at(-1);
    expect(menu?.type === 'actions' && menu.elements[0]?.type).toBe('static_select');
  });
});
