import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { COMMANDS } from '../../src/answers/slash-commands.ts';
import { listOwner } from '../../src/chat/address.ts';
import type { Bot } from '../../src/chat/bot.ts';
import { wordsBehind } from '../../src/chat/slash-command.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import {
  actionsOf,
  converseWith,
  ofKind,
  papersOf,
  seedBot,
  shownText,
  silent,
  turnOf,
} from '../helpers/conversation.ts';
import { inputEvent, textEvent } from '../helpers/events.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const stores: Store[] = [];
let bot: Bot;

beforeEach(async () => {
  const store = await openStore('file::memory:');
  stores.push(store);
  bot = createBot({ library: seedLibrary, readingList: store.readingList, logger: silent });
});
afterAll(async () => {
  for (const store of stores) await store.close();
});

describe('a reading list', () => {
  it('takes papers once, shows the newest first, turns pages and lets go', async () => {
    const { say, press } = converseWith(bot);
    expect(shownText(await say('saved'))).toContain('Your reading list is empty');
    const found = papersOf(await say('reinforcement learning'));
    for (const paper of found) await press(ofKind(paper.actions, 'save'));
    await press(ofKind(found[0]?.actions, 'save'));
    const [more] = papersOf(await say('graph neural networks'));
    await press(ofKind(more?.actions, 'save'));
    const list = await say('saved');
    expect(list.audience).toBe('sender');
    expect(papersOf(list).map(({ title }) => title)).toEqual(
      [more, ...found.toReversed()].slice(0, 5).map((paper) => paper?.title),
    );
    const next = await press(turnOf(list, 'next'));
    expect(papersOf(next).map(({ ordinal }) => ordinal)).toEqual([6]);
    const shorter = await press(ofKind(papersOf(list)[0]?.actions, 'unsave'));
    expect(shorter).toMatchObject({ inPlace: true, audience: 'sender' });
    expect(papersOf(shorter)[0]?.title).toBe(found.at(-1)?.title);
  });

  it('is searched within, a page at a time, by what is typed behind the command', async () => {
    const { say, press } = converseWith(bot);
    for (const about of ['reinforcement learning', 'graph neural networks'])
      for (const { actions } of papersOf(await say(about))) await press(ofKind(actions, 'save'));
    const typed = COMMANDS.slash.find(({ words }) => words === 'saved');
    const look = async (text: string) => say(typed === undefined ? '' : wordsBehind(typed, text));
    const found = await look('graph');
    expect(shownText(found)).toMatch(/On your reading list: graph[\s\S]* of [5-9]/);
    for (const { title, id } of papersOf(found))
      expect(`${title} ${(await seedLibrary.find(id))?.shown.abstract}`).toMatch(/graph/i);
    const next = turnOf(found, 'next');
    if (next !== undefined) expect(shownText(await press(next))).toContain('On your reading list: graph');
    const none = await look('blockchain');
    expect(papersOf(none)).toEqual([]);
    expect(papersOf(await press(ofKind(actionsOf(none), 'saved')))).toHaveLength(5);
    expect(shownText(await look(''))).toContain('Your reading list');
    expect(shownText(await say('saved games'))).not.toContain('reading list');
  });

  it('is each person’s own, and shown at home', async () => {
    const { say, press } = converseWith(bot);
    const [paper] = papersOf(await say('bandits'));
    await press(ofKind(paper?.actions, 'save'));
    const bob = { ...textEvent('saved'), sender: { id: 'u2', name: 'Bob', isManager: false } };
    expect(shownText(await bot.handle(bob))).toContain('empty');
    expect(shownText(await bot.handle(inputEvent({ kind: 'home' })))).toMatch(/Your reading list[\s\S]*Help/);
  });

  it('has a paper once that was saved under several of its ids', async () => {
    const [one, other] = [paper('0123456789', { otherIds: ['abcdefghjk'] }), paper('9876543210')];
    const { library } = createLibrary([one, other]);
    const { readingList } = stores.at(-1) ?? {};
    const owner = listOwner(textEvent('').address, 'u1');
    for (const id of ['abcdefghjk', '9876543210', '0123456789']) await readingList?.add(owner, id);
    const { say } = converseWith(createBot({ library, readingList, logger: silent }));
    const list = await say('saved');
    expect(papersOf(list).map(({ id }) => id)).toEqual(['0123456789', '9876543210']);
    expect(shownText(list)).toContain('1–2 of 2');
  });

  it('is offered only where one is kept', async () => {
    const { say } = converseWith(seedBot);
    expect(ofKind(papersOf(await say('bandits'))[0]?.actions, 'save')).toBeUndefined();
    expect(shownText(await say('saved'))).toContain('not kept here');
    expect(shownText(await say('help'))).not.toContain('reading list');
    expect(shownText(await converseWith(bot).say('help'))).toContain('reading list');
  });
});

describe('a reading list as a file', () => {
  it('has all its papers in the format that is asked for, also by a button', async () => {
    const { say, press } = converseWith(bot);
    expect((await say('saved as bibtex')).file).toBeUndefined();
    for (const found of papersOf(await say('reinforcement learning')))
      await press(ofKind(found.actions, 'save'));
    const { file, audience, blocks } = await say('saved as bibtex');
    expect(audience).toBe('sender');
    expect(file).toMatchObject({ name: 'reading-list.bib' });
    expect(file?.text.match(/^@/gm)).toHaveLength(5);
    expect(shownText({ tone: 'answer', blocks })).toContain('5 papers of your reading list as BibTeX');
    const ris = actionsOf(await say('saved')).find(({ label }) => label === 'RIS');
    expect((await press(ris)).file).toMatchObject({
      name: 'reading-list.ris',
      text: expect.stringContaining('TY  - '),
    });
    expect((await say('export my reading list as csv')).file?.name).toBe('reading-list.csv');
    expect((await say('saved as evidence')).file).toBeUndefined();
  });
});

it.each([
  'export my reading list as bibtex',
  'export my reading list',
  'saved bibtex',
  'download my saved papers as a bib file',
  'can I get my bookmarks in BibTeX?',
  'exportiere meine Leseliste als BibTeX',
])('“%s” gives the list as a file', async (said) => {
  const { say, press } = converseWith(bot);
  const [found] = papersOf(await say('bandits'));
  await press(ofKind(found?.actions, 'save'));
  expect((await say(said)).file?.name).toBe('reading-list.bib');
});
