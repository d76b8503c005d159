import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/answers/bot.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Action, Answer, Block, PaperBlock, Reply } from '../../../src/chat/reply.ts';
import { createPaper } from '../../../src/papers/create-paper.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { readDeliveryKeys } from '../../../src/platforms/discord/read-delivery-keys.ts';
import { readTokens } from '../../../src/platforms/discord/read-tokens.ts';
import { renderMessage } from '../../../src/platforms/discord/render-message.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { countMessage } from '../../helpers/discord/count-message.ts';
import { labelsIn, shownText } from '../../helpers/discord/shown-text.ts';
import { requestFaults } from '../../helpers/discord/validate.ts';
import { inputEvent } from '../../helpers/events.ts';
import { growingBot } from '../../helpers/growing-bot.ts';
import { HOSTILE_PAPERS, hostilePaper } from '../../helpers/hostile-paper.ts';
import { replyOf, wordsAs } from '../../helpers/scripted-bot.ts';
import { sourceStatus } from '../../helpers/scripted-sources.ts';
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

const KEY = 'pb-0123456789abcdef012345';
const WORD = { text: 'word' } as const;
/** As a list has it: every text of it is the paper's own. */
const listed = ({ id, shown, url, pdfUrl, year }: Paper): PaperBlock => ({
  kind: 'paper',
  id,
  title: shown.title,
  link: {
    kind: url === undefined ? 'search' : 'paper',
    label: shown.venue,
    href: url ?? searchFor(shown.title),
  },
  moreLinks: pdfUrl === undefined ? [] : [{ kind: 'pdf', label: 'PDF', href: pdfUrl }],
  authors: shown.authors.join(', '),
  venue: `${shown.venue} ${year ?? ''}`,
  sentences: [[{ text: shown.title, style: 'mark' }, WORD, { text: shown.abstract.slice(0, 300) }]],
  abstract: [],
  actions: ['Abstract', 'Related', 'Cite', 'Save', 'Share'].map((label) => actionOf(label, `p:${id}`)),
});
const searchFor = (title: string) => `https://scholar.example/?${new URLSearchParams({ q: title })}`;
const full = (paper: Paper): PaperBlock => ({
  ...listed(paper),
  sentences: [],
  abstract: paper.shown.abstract.split(/\n{2,}/),
});
const toAll = (blocks: readonly Block[]): Reply => ({ tone: 'answer', audience: 'everyone', blocks });

const codeOf = ({ abstract }: Paper): Block => ({ kind: 'code', language: 'bibtex', text: abstract });
const factsOf = ({ title, authors }: Paper): Block => ({
  kind: 'facts',
  facts: authors
    .slice(0, 12)
    .map((label) => ({ label, value: [{ text: title, style: 'code' }, { text: title }] })),
});

/** A page of papers as a search answers with it. */
function listOf(papers: readonly PaperBlock[]): readonly Block[] {
  const heading = { kind: 'text', role: 'heading', spans: [{ text: papers[0]?.title ?? '' }] } as const;
  const numberedOnes = papers.map((paper, at) => ({ ...paper, ordinal: at + 1 }));
  return [heading, ...numberedOnes, { kind: 'actions', actions: papers[0]?.actions ?? [] }];
}

/** A paper of the day with others that are near to it. */
function dayOf(lead: PaperBlock, related: readonly PaperBlock[]): readonly Block[] {
  const heading = { kind: 'text', role: 'heading', spans: [{ text: 'Paper of the day' }] } as const;
  const near = related.map((paper) => ({
    ...paper,
    reason: `same author: ${paper.authors}`,
    actions: paper.actions.slice(0, 1),
  }));
  return [heading, lead, heading, ...near, { kind: 'actions', actions: lead.actions.slice(0, 2) }];
}

describe('a role that is to be told', () => {
  const ROLE = '123456789012345678';

  it('is mentioned before anything else, and no longer text or more parts than fit are beside it', () => {
    const [paper] = numbered(1, 7).map(listed);
    const papers = Array<PaperBlock>(14).fill({ ...(paper as PaperBlock), title: 'A title' });
    const words = { kind: 'text', role: 'body', spans: [{ text: 'word '.repeat(400) }] } as const;
    const fullOfParts = [9, 10, 11, 12, 13].flatMap((count) =>
      [0, 1, 2, 3].map((buttons) => [
        ...listOf(papers.slice(0, count)).slice(0, -1),
        { kind: 'actions', actions: (paper?.actions ?? []).slice(0, buttons) } as const,
      ]),
    );
    const fullOfWords = [words, { kind: 'divider' } as const, words, { kind: 'divider' } as const, words];
    for (const blocks of [...fullOfParts, fullOfWords]) {
      const answer: Answer = { ...toAll(blocks), deliveryKey: KEY, ping: ROLE };
      const { allowedMentions: _, ...message } = renderMessage(answer);
      expect(message.components[0]).toEqual({ type: 10, content: `<@&${ROLE}>` });
      const body = { ...message, nonce: KEY, allowed_mentions: { parse: [], roles: [ROLE] } };
      expect(requestFaults('POST', '/channels/1/messages', JSON.parse(JSON.stringify(body)))).toEqual([]);
    }
  });
});

describe('a mistake that pings somebody', () => {
  const body = (mentions: object, more: object = {}) => ({
    content: 'A paper',
    allowed_mentions: { parse: [], ...mentions },
    ...more,
  });
  const CHANNEL = '/channels/1/messages';

  it.each<[string, string, string, object]>([
    ['a role by an answer', 'POST', CHANNEL, body({ roles: ['5'] })],
    ['two roles by a post', 'POST', CHANNEL, body({ roles: ['5', '6'] }, { nonce: 'key' })],
    ['a person by a post', 'POST', CHANNEL, body({ users: ['5'] }, { nonce: 'key' })],
    ['a role by an edit', 'PATCH', `${CHANNEL}/2`, body({ roles: ['5'] })],
    [
      'everyone by a post',
      'POST',
      CHANNEL,
      { content: 'A paper', nonce: 'key', allowed_mentions: { parse: ['everyone'] } },
    ],
    ['a person by a thread', 'POST', '/channels/1/threads', { name: 'A', message: body({ users: ['5'] }) }],
  ])('is seen: %s', (_, method, path, message) => {
    expect(requestFaults(method, path, message)).toHaveLength(1);
  });

  it('is no role that somebody chose, in a channel or a forum', () => {
    const message = body({ roles: ['5'] });
    expect(requestFaults('POST', CHANNEL, { ...message, nonce: 'key' })).toEqual([]);
    expect(requestFaults('POST', '/channels/1/threads', { name: 'A', message })).toEqual([]);
    expect(
      requestFaults('POST', '/channels/1/threads', { name: 'A', message, applied_tags: 7 }),
    ).toHaveLength(1);
  });
});

describe('renderMessage', () => {
  it('keeps to them in lists of sources, however they are called and whatever fails', async () => {
    const long = Array.from({ length: 9 }, (_, at) =>
      sourceStatus(`feed:https://example.org/${at}?${'q=x&'.repeat(100)}`, {
        trouble: `It answers <!channel> @everyone *${'no '.repeat(200)}*.`,
        failingSince: new Date('2026-01-01T00:00:00Z'),
      }),
    );
    const { says } = growingBot(long, {
      came: seeds.papers.slice(0, 9).map(({ id }) => [id, '2026-01-04T10:00:00Z']),
    });
    for (const text of [
      'sources',
      'sources remove feed:x',
      `sources remove ${long[0]?.name}`,
      'new',
      'new on bandits',
    ])
      expect(faultsOf(await says(text)), text).toEqual([]);
  });

  it('keeps to the protocol and its limits, for every paper of the seeds in every kind of message', async () => {
    for (const paper of seeds.papers) {
      for (const reply of await repliesAbout(paper, seedBot)) {
        expect(reply.tone, paper.title).not.toBe('error');
        expect(faultsOf(reply), paper.title).toEqual([]);
      }
    }
    expect(faultsOf(await seedBot.handle(inputEvent({ kind: 'command', text: 'help' })))).toEqual([]);
  });

  it('keeps to them for papers made to break it, in lists, in full and as the paper of the day', () => {
    const papers = numbered(HOSTILE_PAPERS, 3);
    for (const [at, paper] of papers.entries()) {
      const others = papers.slice(at + 1, at + 4).map((one) => listed(one));
      expect(
        faultsOf(toAll([{ kind: 'text', role: 'note', spans: [{ text: paper.title }] }, full(paper)])),
        paper.id,
      ).toEqual([]);
      expect(faultsOf(toAll([at % 2 === 0 ? codeOf(paper) : factsOf(paper)])), paper.id).toEqual([]);
      // Each paper is in three of them.
      if (at % 2 === 0) expect(faultsOf(toAll(listOf([listed(paper), ...others]))), paper.id).toEqual([]);
      else expect(faultsOf({ ...toAll(dayOf(full(paper), others)), deliveryKey: KEY }), paper.id).toEqual([]);
    }
  });

  it('keeps to them in what is answered about such papers', async () => {
    const papers = numbered(40, 4);
    const bot = createBot({ library: createLibrary(papers).library, readingList, logger });
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

  it('draws a list as sections with one button beside each, and page turns below', async () => {
    const page = renderMessage(await ask('offline reinforcement learning'));
    expect(page.flags).toBe(MessageFlags.IsComponentsV2);
    const [container, ...rest] = page.components;
    expect(rest).toEqual([]);
    const parts = partsIn(container);
    expect(parts.map(({ type }) => type)).toEqual([10, 9, 9, 9, 9, 9, 1]);
    expect(textIn(parts[0])).toMatch(
      /^### Papers for \*\*offline reinforcement learning\*\*\n-# 1–5 of \d+$/,
    );
    expect(textIn(parts[2])).toMatch(
      /^\*\*2\. \[Conservative Q-Learning for Offline Reinforcement Learning\]\(<https:\/\/scholar\.google\.com[^>]*>\)\*\*\n-# Aviral Kumar, .* · \*NeurIPS 2020\* · Search on Google Scholar\n> [^\n]*\*\*[^\n]*$/,
    );
    expect(labelsIn(page.components)).toEqual([...Array(5).fill('Abstract'), 'Next page']);
  });

  it('is read at a glance: a list of five has as many buttons as papers, and little else', async () => {
    const list = countMessage(renderMessage(await ask('offline reinforcement learning')));
    expect(list.controls).toBe(6);
    expect(list.lines).toBeLessThanOrEqual(30);
    expect(countMessage(renderMessage(wordsAs('Saved.', 'sender')))).toEqual({ lines: 1, controls: 0 });
  });

  it('draws one paper with a linked title as its heading, its abstract, and all its buttons below', async () => {
    const one = renderMessage(await ask(`paper ${seeds.papers[0]?.id}`));
    const [text, row] = partsIn(one.components[0]);
    expect(textIn(text)).toMatch(
      /^### \[[^\n]*\]\(<http[^\n]*>\)\n[^\n]+\n\*NeurIPS \d+\*[^\n]*\n\n[^\n]{300,}/,
    );
    expect(row).toMatchObject({ type: 1 });
    expect(labelsIn(one.components)).toEqual(['Related', 'Cite', 'Save', 'Share']);
  });

  it('draws the paper of the day below the largest heading, related papers below a rule with a button each', () => {
    const post = renderMessage(postOf(DAY));
    const parts = partsIn(post.components[0]);
    expect(parts.map(({ type }) => type)).toEqual([10, 10, 1, 14, 10, 9, 9, 9, 1]);
    expect(textIn(parts[0])).toBe('## Paper of the day\n-# Monday');
    expect(textIn(parts[1])).toMatch(
      /^### \[Title\]\(<https:\/\/example\.org\/>\)\nA\. One\n\*ICML\*\n\nThe abstract\.$/,
    );
    expect(textIn(parts[4])).toBe('### Related');
    expect(textIn(parts[5])).toBe(
      '**[Title](<https://example.org/>)**\n-# A. One · *ICML*\n-# both: offline, conservative',
    );
    expect(labelsIn(post.components)).toEqual([
      ...['Related', 'Save', 'Cite'],
      ...['Abstract', 'Abstract', 'Abstract'],
      ...['👍 Worth reading 3', '👎 Not for us'],
    ]);
  });

  it('hides the delivery key in the id of a button, where people do not see it and its token is still read', () => {
    const post = renderMessage(postOf(DAY));
    expect(readDeliveryKeys(post.components)).toEqual([KEY]);
    expect(shownText(post)).not.toContain('pb-0123');
    expect(readTokens(post.components)).toHaveLength(8);
    expect(readTokens(post.components)).toEqual(
      readTokens(renderMessage({ ...postOf(DAY), deliveryKey: 'k' }).components),
    );
  });

  it('says a sentence without a frame', () => {
    expect(renderMessage(wordsAs('Saved.', 'sender')).components).toEqual([{ type: 10, content: 'Saved.' }]);
    expect(renderMessage(wordsAs('', 'sender')).components).toEqual([{ type: 10, content: '–' }]);
  });

  it('shortens sentences before it leaves out papers, and leaves those at the end out', () => {
    const listOfCount = (words: number, count: number): Answer => ({
      tone: 'answer',
      blocks: Array.from({ length: count }, (_, at) => ({
        ...paperOf('p:1'),
        ordinal: at + 1,
        sentences: [[{ text: 'word '.repeat(words) }]],
      })),
    });
    const long = shownText(renderMessage(listOfCount(64, 12)));
    expect(long.match(/^\*\*\d+\./gm)).toHaveLength(12);
    expect(long.match(/^> .{60,}…$/gm)).toHaveLength(12);
    const titled = listOfCount(64, 12).blocks.map((block) => ({ ...block, title: 'long '.repeat(50) }));
    const shorter = shownText(renderMessage({ tone: 'answer', blocks: titled as readonly Block[] }));
    expect(shorter.match(/^> .{60,}…$/gm)).toHaveLength(12);
    expect(shorter.match(/^\*\*\d+\. \[(?:long )+long…\]/gm)).toHaveLength(12);
    const many = renderMessage(listOfCount(64, 40));
    expect(
      shownText(many)
        .match(/^\*\*\d+\./gm)
        ?.at(-1),
    ).toBe('**13.');
    expect(labelsIn(many.components)).toHaveLength(13);
  });

  it('cuts an abstract at a word, and no mark or escape of it', () => {
    const abstract = Array.from({ length: 900 }, (_, at) => `*w${at}* <x_y>`).join(' ');
    const cut = shownText(
      renderMessage({ tone: 'answer', blocks: [{ ...paperOf('p:1'), abstract: [abstract] }] }),
    );
    expect(cut.length).toBeGreaterThan(3_700);
    expect(cut.length).toBeLessThanOrEqual(4_000);
    expect(cut).toMatch(/(?: \\\*w\d+\\\*| \\<x\\_y>)…$/);
  });
});

const ask = (text: string) => seedBot.handle({ ...inputEvent({ kind: 'command', text }), canShare: true });

type Json = Readonly<Record<string, unknown>>;
const partsIn = (value: unknown) => (value as { readonly components: readonly Json[] }).components;
const textIn = (value: unknown) => shownText({ components: [value] });

const actionOf = (label: string, token: string): Action => ({
  kind: 'paper',
  label,
  description: label,
  token,
});

function paperOf(token: string): PaperBlock {
  return {
    kind: 'paper',
    id: token,
    title: 'Title',
    link: { kind: 'paper', label: 'example.org', href: 'https://example.org/' },
    moreLinks: [],
    authors: 'A. One',
    venue: 'ICML',
    sentences: [],
    abstract: [],
    actions: [actionOf('Abstract', token)],
  };
}

const DAY = 'Monday';

/** A paper of the day. */
function postOf(day: string): Answer {
  const related = ['p:1', 'p:2', 'p:3'].map((token) => ({
    ...paperOf(token),
    reason: 'both: offline, conservative',
  }));
  const actions = [actionOf('Related', 'r:0'), actionOf('Save', 'a:0'), actionOf('Cite', 'c:0')];
  return {
    tone: 'answer',
    deliveryKey: KEY,
    blocks: [
      { kind: 'text', role: 'heading', spans: [{ text: 'Paper of the day' }] },
      { kind: 'text', role: 'note', spans: [{ text: day }] },
      { ...paperOf('p:0'), abstract: ['The abstract.'], actions },
      { kind: 'text', role: 'heading', spans: [{ text: 'Related' }] },
      ...related,
      {
        kind: 'actions',
        actions: [
          actionOf('👍 Worth reading 3', 'v:+:2026-11-30'),
          actionOf('👎 Not for us', 'v:-:2026-11-30'),
        ],
      },
    ],
  };
}

it('a file comes with the answer, as a component that is within the limits', () => {
  const file = {
    name: 'reading-list.bib',
    mediaType: 'application/x-bibtex',
    text: '@misc{one, title = {Ä}}',
  };
  const message = renderMessage({ ...wordsAs('1 paper as BibTeX', 'sender'), file });
  expect(message.files).toEqual([{ name: 'reading-list.bib', attachment: Buffer.from(file.text) }]);
  const { allowedMentions, files: _, ...rest } = message;
  const body = { ...rest, allowed_mentions: { parse: allowedMentions.parse, replied_user: false } };
  expect(JSON.stringify(body.components)).toContain('attachment://reading-list.bib');
  expect(requestFaults('POST', '/channels/1/messages', JSON.parse(JSON.stringify(body)))).toEqual([]);
});
