import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { NO_PAINT, renderPlainText } from '../../src/chat/plain-text.ts';
import type { Input } from '../../src/chat/ports.ts';
import type { Action, PaperBlock, Reply } from '../../src/chat/reply.ts';
import { createBot } from '../../src/commands/bot.ts';
import { describeCorpus } from '../../src/papers/corpus-facts.ts';
import { openStore } from '../../src/store/open-store.ts';
import { inputEvent, textEvent } from '../helpers/events.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const logger = pino({ level: 'silent' });
const bot = createBot({ library: seedLibrary, corpusFacts: describeCorpus(seeds.papers), logger });
const say = (text: string, context?: string) => bot.handle(textEvent(text, context));
const press = (action: Action | undefined) =>
  bot.handle(inputEvent({ kind: 'action', token: action?.token ?? '' }));
const shown = (reply: Reply) => renderPlainText(reply, { columns: 100, paint: NO_PAINT });
const papersOf = (reply: Reply): PaperBlock[] => reply.blocks.filter((block) => block.kind === 'paper');
const actionsOf = (reply: Reply): Action[] =>
  reply.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
const labelled = (actions: readonly Action[], label: string) =>
  actions.find((action) => action.label.startsWith(label));

describe('a search', () => {
  it('shows papers with link, facts and matched sentences, and turns pages both ways', async () => {
    const first = await say('reinforcement learning');
    expect(papersOf(first).map((paper) => paper.ordinal)).toEqual([1, 2, 3, 4, 5]);
    for (const paper of papersOf(first)) {
      expect(paper.link.href).toMatch(/^https?:/);
      expect(paper.venue).toMatch(/^NeurIPS 20(20|23)/);
      expect(paper.sentences.flat().some((span) => span.style === 'mark')).toBe(true);
    }
    const second = await press(labelled(actionsOf(first), 'Next page'));
    expect(papersOf(second).map((paper) => paper.ordinal)).toEqual([6, 7, 8, 9, 10]);
    const back = await press(labelled(actionsOf(second), 'Previous page'));
    expect(papersOf(back)).toEqual(papersOf(first));
  });

  it('says that a link is a search when the listing has no address', async () => {
    const [paper] = papersOf(await say('conservative q-learning for offline reinforcement learning'));
    expect(paper?.link).toEqual({
      label: 'Search on Google Scholar',
      href: 'https://scholar.google.com/scholar?q=%22Conservative+Q-Learning+for+Offline+Reinforcement+Learning%22',
    });
  });

  it('owns up when nothing answers, and shows the nearest when asked to', async () => {
    const reply = await say('medieval history');
    expect(reply.tone).toBe('notice');
    expect(shown(reply)).toContain('Nothing here really answers medieval history');
    const nearest = await press(labelled(actionsOf(reply), 'Show the nearest anyway'));
    expect(shown(nearest)).toContain('none of them really answers');
    expect(papersOf(nearest).length).toBeGreaterThan(0);
  });

  it('proposes what may have been meant', async () => {
    const reply = await say('reinfrocmnt');
    const meant = await press(labelled(actionsOf(reply), 'Did you mean'));
    expect(shown(meant)).toContain('reinforcement');
  });

  it('keeps a long query through the pages', async () => {
    const query = 'reinforcement learning with policies and rewards '.repeat(5).trim();
    const next = await press(labelled(actionsOf(await say(query)), 'Next page'));
    expect(papersOf(next)[0]?.ordinal).toBe(6);
  });
});

describe('a paper', () => {
  it('opens in full from its button, its id, its title and its address', async () => {
    const [listed] = papersOf(await say('HAP structure-aware masked image modeling'));
    const opened = await press(listed?.actions.find((action) => action.label === 'Abstract'));
    expect(papersOf(opened)[0]?.abstract[0]).toMatch(/^Model pre-training is essential/);
    expect(papersOf(opened)[0]?.authors).toContain('Jingdong Wang');
    for (const reference of [listed?.id, listed?.title, listed?.link.href]) {
      expect(await say(`paper ${reference}`)).toEqual({ ...opened, audience: 'everyone' });
    }
  });

  it('that is not there is said to be missing, and nothing else is guessed', async () => {
    const reply = await say('paper 0123456789');
    expect(reply.tone).toBe('notice');
    expect(shown(reply)).toContain('There is no paper with the id');
    expect(papersOf(await say('paper recommendation graphs')).length).toBeGreaterThan(0);
  });

  it('is cited as BibTeX, to the asker alone', async () => {
    const reply = await say('cite conservative q-learning for offline reinforcement learning');
    expect(reply.audience).toBe('sender');
    expect(shown(reply)).toContain('@inproceedings{kumar2020conservative,');
    expect((await say('cite nonsense')).tone).toBe('notice');
  });
});

describe('related papers', () => {
  it('come with reasons, for a paper, a text and a thread', async () => {
    const paper = seeds.papers.find(({ title }) => title.startsWith('Conservative Q-Learning'));
    for (const reply of [
      await say(`related ${paper?.id}`),
      await say(`related ${paper?.abstract}`),
      await say('', paper?.abstract),
    ]) {
      expect(papersOf(reply).length).toBeGreaterThan(1);
      for (const { reason } of papersOf(reply)) expect(reason).toMatch(/^both: /);
    }
  });

  it('are not made up', async () => {
    const reply = await say('related knead the dough and bake the bread');
    expect(reply.tone).toBe('notice');
    expect(shown(reply)).toContain('Nothing here comes close');
  });
});

describe('what is asked in the open', () => {
  it('is answered in the open, what is one’s own to oneself', async () => {
    const audience = async (input: Input) => (await bot.handle(inputEvent(input))).audience;
    expect(await audience({ kind: 'text', text: 'bandits' })).toBe('everyone');
    expect(await audience({ kind: 'text', text: 'medieval history' })).toBe('everyone');
    expect(await audience({ kind: 'text', text: 'cite x' })).toBe('sender');
    expect(await audience({ kind: 'command', text: 'bandits' })).toBe('sender');
    expect(await audience({ kind: 'command', text: 'related bandits' })).toBe('sender');
  });
});

describe('sharing', () => {
  const shared = (token: string) => bot.handle({ ...inputEvent({ kind: 'action', token }), canShare: true });

  it('is offered where there are others, shows one paper to everyone and names who shared it', async () => {
    const search = { ...inputEvent({ kind: 'command', text: 'masked image modeling' }), canShare: true };
    const [listed] = papersOf(await bot.handle(search));
    const reply = await shared(labelled(listed?.actions ?? [], 'Share')?.token ?? '');
    expect(reply.audience).toBe('everyone');
    expect(shown(reply)).toMatch(/^Shared by Ada/);
    expect(papersOf(reply)[0]?.abstract[0]).toMatch(/^Model pre-training is essential/);
    expect(labelled(papersOf(reply)[0]?.actions ?? [], 'Share')).toBeUndefined();
    const [alone] = papersOf(await say('masked image modeling'));
    expect(labelled(alone?.actions ?? [], 'Share')).toBeUndefined();
  });

  it('of a paper that is gone is told to the presser alone', async () => {
    expect(await shared('x:0123456789')).toMatchObject({ tone: 'notice', audience: 'sender' });
  });
});

describe('a reading list', () => {
  it('is offered where it is kept, and keeps papers for one person', async () => {
    const store = await openStore('file::memory:');
    const keeping = createBot({
      library: seedLibrary,
      corpusFacts: '',
      readingList: store.readingList,
      logger,
    });
    const ask = (text: string) => keeping.handle(textEvent(text));
    const use = (action: Action | undefined) =>
      keeping.handle(inputEvent({ kind: 'action', token: action?.token ?? '' }));
    expect(shown(await ask('saved'))).toContain('Your reading list is empty');
    const found = papersOf(await ask('reinforcement learning'));
    for (const paper of [...found, found[0]])
      expect(shown(await use(labelled(paper?.actions ?? [], 'Save')))).toMatch(/is on your reading\s+list/);
    const [more] = papersOf(await ask('graph neural networks'));
    await use(labelled(more?.actions ?? [], 'Save'));
    const list = await ask('saved');
    expect(list.audience).toBe('sender');
    expect(papersOf(list).map(({ title }) => title)).toEqual(
      [more, ...found.toReversed()].slice(0, 5).map((paper) => paper?.title),
    );
    expect(papersOf(await use(labelled(actionsOf(list), 'Next page'))).map(({ ordinal }) => ordinal)).toEqual(
      [6],
    );
    const shorter = await use(labelled(papersOf(list)[0]?.actions ?? [], 'Remove'));
    expect(shorter.inPlace).toBe(true);
    expect(papersOf(shorter)[0]?.title).toBe(found.at(-1)?.title);
    const other = { ...textEvent('saved'), sender: { id: 'u2', name: 'Bob', isManager: false } };
    expect(shown(await keeping.handle(other))).toContain('empty');
    expect(shown(await keeping.handle(inputEvent({ kind: 'home' })))).toMatch(
      /What you can ask[\s\S]*Your reading list/,
    );
    expect(labelled(papersOf(await say('bandits'))[0]?.actions ?? [], 'Save')).toBeUndefined();
    await store.close();
  });
});

describe('anything else', () => {
  it('is answered with help, and a bad or old button with a word on it', async () => {
    expect(shown(await say('???'))).toContain('What you can ask');
    expect(shown(await bot.handle(inputEvent({ kind: 'action', token: 'nonsense' })))).toContain(
      'What you can ask',
    );
    expect(shown(await bot.handle(inputEvent({ kind: 'action', token: 'h:gone' })))).toContain('too old');
  });

  it('that fails is told to the person with the reference under which it is logged', async () => {
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line: string) => lines.push(line) });
    const broken = {
      ...seedLibrary,
      search: () => {
        throw new Error('secret detail');
      },
    };
    const reply = await createBot({ library: broken, corpusFacts: '', logger }).handle(textEvent('x'));
    expect(reply.tone).toBe('error');
    const [, reference] = /reference ([0-9a-f]{8})/.exec(shown(reply)) ?? [];
    expect(lines.join('')).toContain(reference);
    expect(shown(reply)).not.toContain('secret detail');
  });

  it('shows LaTeX of titles and abstracts as text, for all papers', async () => {
    for (const { id } of seeds.papers) {
      expect(shown(await say(`paper ${id}`))).not.toMatch(/\\[a-z]|\$[^\d]/i);
    }
  });
});
