import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/answers/bot.ts';
import { composeDigest } from '../../../src/answers/compose-digest.ts';
import { createContext } from '../../../src/answers/create-context.ts';
import { toAddress } from '../../../src/chat/address.ts';
import type { Bot } from '../../../src/chat/bot.ts';
import type { Action, Answer, Block, PaperBlock } from '../../../src/chat/reply.ts';
import type { DigestDesk } from '../../../src/digest/digest-desk.ts';
import { newSubscription } from '../../../src/digest/subscription.ts';
import { ENGLISH } from '../../../src/messages/english.ts';
import { createPaper } from '../../../src/papers/create-paper.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { renderAnswerDialog } from '../../../src/platforms/slack/answer-dialog.ts';
import { renderHome } from '../../../src/platforms/slack/home-view.ts';
import { renderBlocks, renderMessage } from '../../../src/platforms/slack/render-blocks.ts';
import { createLibrary } from '../../../src/search/create-library.ts';
import type { Library } from '../../../src/search/library.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { ReadingList } from '../../../src/store/reading-list.ts';
import { silent } from '../../helpers/conversation.ts';
import { inputEvent } from '../../helpers/events.ts';
import { growingBot } from '../../helpers/growing-bot.ts';
import { HOSTILE_PAPERS, hostilePaper } from '../../helpers/hostile-paper.ts';
import { replyOf } from '../../helpers/scripted-bot.ts';
import { sourceStatus } from '../../helpers/scripted-sources.ts';
import { seedLibrary, seeds } from '../../helpers/seeds.ts';
import { countMessage } from '../../helpers/slack/count-message.ts';
import { messageFaults, viewFaults } from '../../helpers/slack/validate.ts';

const MOST_CONTROLS = 15;
const { readingList } = await openStore('file::memory:');

/** The seeds; what is related to a paper is found once, however many messages show it. */
const library: Library = { ...seedLibrary, related: relatedOnce() };
const seedBot = createBot({ library, readingList, logger: silent });

function relatedOnce(): Library['related'] {
  const known = new Map<unknown, ReturnType<Library['related']>>();
  return async (source, options) => {
    const found = known.get(source) ?? seedLibrary.related(source, { ...options, limit: 10 });
    known.set(source, found);
    const { hits, ...more } = await found;
    return { ...more, hits: hits.slice(0, options.limit) };
  };
}

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What Slack would refuse of an answer as a message and as a dialog, and what would be too much to press. */
function faultsOf(answer: Answer): string[] {
  const message = asJson(renderMessage(answer));
  const { controls } = countMessage(message);
  return [
    ...messageFaults(message),
    ...viewFaults(asJson(renderAnswerDialog(answer, ENGLISH))),
    ...(controls > MOST_CONTROLS ? [`${controls} controls`] : []),
  ];
}

const saying = (bot: Bot, text: string) =>
  bot.handle({ ...inputEvent({ kind: 'command', text }), canShare: true });
const pressing = (bot: Bot, token: string) =>
  bot.handle({ ...inputEvent({ kind: 'action', token }), canShare: true });

/** Every kind of message about one paper. */
async function answersAbout({ id, title }: Paper, bot: Bot): Promise<readonly Answer[]> {
  return [
    await saying(bot, title),
    await saying(bot, `paper ${id}`),
    await saying(bot, `related ${id}`),
    await saying(bot, `cite ${id}`),
    await pressing(bot, `x:${id}`),
    await pressing(bot, `a:${id}`),
    await saying(bot, 'saved'),
    await pressing(bot, `d:${id}`),
  ];
}

async function digestOf(paperId: string, library: Library, more?: readonly string[]): Promise<Answer> {
  const post = {
    paperId,
    note: 'x',
    slot: '2026-01-05',
    tally: { up: 3, down: 1 },
    deliveryKey: 'key',
    more,
  };
  const address = toAddress('test', 'workspace', 'channel');
  const posted = await composeDigest({ address, ...post }, createContext({ library, readingList }));
  if (posted === undefined) throw new Error('the paper is not there');
  return posted;
}

const hostile = (runs: number, seed: number): Paper[] =>
  fc
    .sample(hostilePaper, { numRuns: runs, seed })
    .map((paper, at) => createPaper({ ...paper, id: at.toString(32).padStart(10, '0') }));

describe('every message', () => {
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
      const digest = await digestOf(paper.id, library);
      const news = await digestOf(
        paper.id,
        library,
        seeds.papers.slice(-5).map(({ id }) => id),
      );
      for (const answer of [...(await answersAbout(paper, seedBot)), digest, news]) {
        expect(answer.tone, paper.title).not.toBe('error');
        expect(faultsOf(answer), paper.title).toEqual([]);
      }
    }
  }, 120_000);

  it('keeps to them for papers made to break it: alone, of the day, on a list and at home', async () => {
    const papers = hostile(HOSTILE_PAPERS, 3);
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    let page: readonly Paper[] = [];
    const broken: Library = {
      ...seedLibrary,
      find: async (id) => byId.get(id),
      related: async () => ({
        hits: page.map((paper) => ({ paper, score: 1, terms: [paper.title], sharedAuthors: paper.authors })),
        close: true,
      }),
    };
    const list: ReadingList = { ...readingList, list: async () => page.map(({ id }) => id) };
    const digests = async () => ({ list: async () => digestsOn(page) }) as unknown as DigestDesk;
    const bot = createBot({ library: broken, readingList: list, digests, logger: silent });
    for (let from = 0; from < papers.length; from += 5) {
      page = papers.slice(from, from + 5);
      const alone = page.flatMap(({ id }) => [pressing(bot, `x:${id}`), pressing(bot, `c:${id}`)]);
      const [id = ''] = page.map((paper) => paper.id);
      for (const answer of await Promise.all([...alone, digestOf(id, broken), pressing(bot, `r:${id}`)])) {
        expect(answer.tone, id).not.toBe('error');
        expect(messageFaults(asJson(renderMessage(answer))), id).toEqual([]);
      }
      expect(faultsOf(await saying(bot, 'saved')), id).toEqual([]);
      const home = renderHome(await bot.handle(inputEvent({ kind: 'home' })), ENGLISH);
      expect(viewFaults(asJson(home)), id).toEqual([]);
    }
  }, 120_000);

  it('keeps to them in what is found among such papers', async () => {
    const papers = hostile(100, 4);
    const bot = createBot({ library: createLibrary(papers).library, readingList, logger: silent });
    for (const paper of papers) {
      for (const answer of await answersAbout({ ...paper, title: paper.title.slice(0, 300) }, bot))
        expect(faultsOf(answer), paper.id).toEqual([]);
    }
    expect(faultsOf(await saying(bot, 'help'))).toEqual([]);
  }, 120_000);

  it('keeps to them for any text in any place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), fc.webUrl(), (text, url) => {
        expect(faultsOf(replyOf(text, url))).toEqual([]);
        expect(viewFaults(asJson(renderHome(replyOf(text, url), ENGLISH)))).toEqual([]);
      }),
    );
    for (const text of ['<!channel> <@U1> & </b> *x* `y` _z_ ~w~', '', ' ', '\u202eabc', 'x'.repeat(100_000)])
      expect(faultsOf(replyOf(text, 'javascript:alert(1)'))).toEqual([]);
  });
});

function digestsOn(papers: readonly Paper[]) {
  const defaults = { time: '09:30', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] };
  return papers.map(({ title, id }) => ({
    ...newSubscription(toAddress('slack', 'T1', `C${id.toUpperCase()}`), defaults, new Date(0)),
    topic: title,
  }));
}

const TEXT = { kind: 'text', role: 'body', spans: [{ text: 'text' }] } as const;
const action = (label: string, more: Partial<Action> = {}): Action => ({
  kind: 'paper',
  label,
  description: `${label} of it`,
  token: `p:${label}`,
  ...more,
});
const PAPER: PaperBlock = {
  kind: 'paper',
  id: 'p1',
  ordinal: 1,
  title: 'A title',
  link: { kind: 'paper', label: 'example.org', href: 'https://example.org/paper' },
  moreLinks: [],
  authors: 'Ada',
  venue: '',
  sentences: [],
  abstract: [],
  actions: ['Abstract', 'Related', 'Cite', 'Save', 'Share'].map((label) => action(label)),
};
/** What is to be pressed, row by row: labels of buttons, and of menus in brackets. */
function rowsOf(blocks: readonly Block[]): string[] {
  return renderBlocks(blocks).flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((element) => {
          if (element.type === 'button') return element.text.text;
          const options = element.type === 'overflow' ? element.options.map(({ text }) => text.text) : [];
          return `[${element.type}: ${options.join(', ')}]`;
        })
      : [],
  );
}

describe('what can be pressed', () => {
  it('below a page of papers is one button and one menu each, and the page turns', async () => {
    const reply = await saying(seedBot, 'offline reinforcement learning');
    const { blocks } = renderMessage(reply);
    expect(rowsOf(reply.blocks)).toEqual([
      ...Array.from({ length: 5 }, () => ['Abstract', '[overflow: Related, Cite, Save, Share]']).flat(),
      'Next page',
    ]);
    const json = JSON.stringify(blocks);
    const shown = reply.blocks.filter((block) => block.kind === 'paper');
    for (const paper of shown) {
      expect(json.split(JSON.stringify(paper.link.href))).toHaveLength(2);
      expect(json).toContain(JSON.stringify(paper.authors).slice(1, -1));
    }
    expect(json).toMatch(/"text":"(?:offline|Offline)","style":\{"bold":true\}/);
  });

  it('below a paper in full is a row of buttons', () => {
    expect(rowsOf([{ ...PAPER, abstract: ['It is.'] }])).toEqual([
      'Abstract',
      'Related',
      'Cite',
      'Save',
      'Share',
    ]);
  });

  it('below the paper of the day is its row, one button for each related paper, and the votes', () => {
    const heading: Block = { kind: 'text', role: 'heading', spans: [{ text: 'Paper of the day' }] };
    const { ordinal: _, ...entry } = PAPER;
    const related = ['One', 'Two', 'Three'].map((title) => ({
      ...entry,
      title,
      reason: 'same author: Ada',
      actions: [action('Abstract', { token: `p:${title}` })],
    }));
    const votes = ['👍 Worth reading 3', '👎 Not for us'].map((label) => action(label));
    const blocks: Block[] = [
      heading,
      { kind: 'text', role: 'note', spans: [{ text: 'Monday, 5 January' }] },
      { ...entry, abstract: ['It is.'] },
      ...related,
      { kind: 'actions', actions: votes },
    ];
    expect(rowsOf(blocks)).toEqual([
      ...['Abstract', 'Related', 'Cite', 'Save', 'Share'],
      ...['Abstract', 'Abstract', 'Abstract'],
      ...['👍 Worth reading 3', '👎 Not for us'],
    ]);
    const answer: Answer = { tone: 'answer', deliveryKey: 'key', blocks };
    expect(faultsOf(answer)).toEqual([]);
    expect(renderMessage(answer).text).toBe('Paper of the day\nA title\nOne\nTwo\nThree');
  });

  it('is in a menu only where there is more than one thing for it, and never too much for Slack', () => {
    const first = action('Abstract');
    const rows = (...others: Action[]) => rowsOf([{ ...PAPER, actions: [first, ...others] }]);
    expect(rowsOf([{ ...PAPER, actions: [] }])).toEqual([]);
    expect(rows()).toEqual(['Abstract']);
    expect(rows(action('Share'))).toEqual(['Abstract', 'Share']);
    const six = ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => action(label));
    expect(rows(...six)).toEqual(['Abstract', 'F', '[overflow: A, B, C, D, E]']);
    const long = action('Long', { token: `q:${'<'.repeat(93)}` });
    expect(rows(long, action('Cite'), action('Save'))).toEqual([
      'Abstract',
      'Long',
      '[overflow: Cite, Save]',
    ]);
  });

  it('says what it does, to screen readers too, and carries the token as it was', () => {
    const odd = action('Abstract', { token: 'q:a<b%' });
    const [, row] = renderBlocks([{ ...PAPER, actions: [odd, action('Cite'), action('Save')] }]);
    expect(row).toMatchObject({
      type: 'actions',
      elements: [
        { action_id: 'paperboy:0', value: 'q:a%3Cb%25', accessibility_label: 'Abstract of it' },
        { action_id: 'paperboy:1', options: [{ value: 'p:Cite' }, { value: 'p:Save' }] },
      ],
    });
  });
});

describe('text', () => {
  it('is a heading, a paragraph or small, each as its role says', () => {
    const spans = [{ text: 'Turn it on: ' }, { text: 'digest on', command: '/digest on' }];
    const drawn = (role: 'heading' | 'body' | 'note') => renderBlocks([{ kind: 'text', role, spans }]);
    const plain = { type: 'plain_text', text: 'Turn it on: /digest on', emoji: false };
    expect(drawn('heading')).toEqual([{ type: 'header', text: plain }]);
    expect(drawn('note')).toEqual([{ type: 'context', elements: [plain] }]);
    expect(drawn('body')).toMatchObject([{ type: 'rich_text' }]);
  });

  it('is cut in a heading to what Slack takes there, and left out where there is none', () => {
    const long = renderBlocks([{ ...TEXT, role: 'heading', spans: [{ text: 'word '.repeat(60) }] }]);
    expect(messageFaults(asJson({ text: 'x', blocks: long }))).toEqual([]);
    expect(JSON.stringify(long)).toContain('word…');
    for (const role of ['heading', 'body', 'note'] as const)
      expect(renderBlocks([{ ...TEXT, role, spans: [{ text: ' ' }] }])).toEqual([]);
  });
});

it('marks a post of its own accord where people do not see it', async () => {
  const posted = renderMessage(await digestOf(seeds.papers[0]?.id ?? '', seedLibrary));
  expect(posted.metadata?.event_payload).toEqual({ key: 'key' });
  expect(JSON.stringify([posted.blocks, posted.text])).not.toContain('"key"');
});
