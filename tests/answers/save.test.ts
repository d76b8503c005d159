import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import type { ReadingList } from '../../src/store/reading-list.ts';
import {
  actionsOf,
  converseWith,
  ofKind,
  papersOf,
  seedBot,
  shownText,
  silent,
} from '../helpers/conversation.ts';
import { inputEvent } from '../helpers/events.ts';
import { seedLibrary } from '../helpers/seeds.ts';

/** Says of each paper what the test says. */
function botWith(outcome: Awaited<ReturnType<ReadingList['add']>>) {
  const readingList = { add: async () => outcome, remove: async () => undefined, list: async () => [] };
  return converseWith(createBot({ library: seedLibrary, readingList, logger: silent }));
}

const pressSave = (bot: ReturnType<typeof botWith>, id: string) =>
  bot.press({ kind: 'save', label: '', description: '', token: `a:${id}` });

it.each([
  ['added', 'is on your reading list now'],
  ['present', 'is on your reading list already'],
  ['full', 'Your reading list is full'],
] as const)('says to the asker alone that a paper was %s, and leads to the list', async (outcome, words) => {
  const bot = botWith(outcome);
  const [id = ''] = await seedLibrary.ids();
  const reply = await pressSave(bot, id);
  expect(reply.audience).toBe('sender');
  expect(shownText(reply).replaceAll('\n', ' ')).toContain(words);
  expect(ofKind(actionsOf(reply), 'saved')).toBeDefined();
});

it('becomes Saved ✓ in the list where it stands and in the opened paper, and back', async () => {
  const kept = new Set<string>();
  const readingList: ReadingList = {
    add: async (_, id) => {
      kept.add(id);
      return 'added';
    },
    remove: async (_, id) => void kept.delete(id),
    list: async () => [...kept],
  };
  const { say, press } = converseWith(createBot({ library: seedLibrary, readingList, logger: silent }));
  const found = await say('reinforcement learning');
  const [, second] = papersOf(found);
  const list = await press(ofKind(second?.actions, 'save'));
  expect(list).toMatchObject({ inPlace: true, audience: 'sender' });
  expect(papersOf(list).map(({ id }) => id)).toEqual(papersOf(found).map(({ id }) => id));
  expect(papersOf(list).map(({ actions }) => ofKind(actions, 'unsave')?.label)).toEqual([
    undefined,
    'Saved ✓',
    undefined,
    undefined,
    undefined,
  ]);
  const opened = await press(papersOf(list)[1]?.actions[0]);
  const again = await press(ofKind(papersOf(opened)[0]?.actions, 'unsave'));
  expect(again.inPlace).toBe(true);
  expect(kept.size).toBe(0);
  expect(papersOf(again)[0]?.actions.map(({ label }) => label)).toEqual(['Related', 'Cite', 'Save', 'Back']);
  const back = await press(papersOf(again)[0]?.actions.at(-1));
  expect(papersOf(back)).toEqual(papersOf(found));
});

it('of a list that cannot be shown again says it in words', async () => {
  const reply = await botWith('added').press({
    kind: 'save',
    label: '',
    description: '',
    token: `b:a:${(await seedLibrary.ids())[0]} h:lost`,
  });
  expect(shownText(reply)).toContain('is on your reading list now');
});

it('says so where nothing is kept, and of a paper that is gone', async () => {
  const press = (token: string) => seedBot.handle(inputEvent({ kind: 'action', token }));
  const [id] = await seedLibrary.ids();
  expect(shownText(await press(`a:${id}`))).toContain('not kept here');
  expect(shownText(await press('a:0123456789'))).toContain('no longer in the library');
});

it('takes a name for the paper', async () => {
  const added: string[] = [];
  const readingList = {
    add: async (_: string, id: string) => {
      added.push(id);
      return 'added' as const;
    },
    remove: async () => undefined,
    list: async () => [],
  };
  const { press } = converseWith(createBot({ library: seedLibrary, readingList, logger: silent }));
  const action = { kind: 'save', label: '', description: '', token: 'a:LambdaBeam' } as const;
  expect(shownText(await press(action)).replace(/\s+/g, ' ')).toContain('is on your reading list now');
  expect(added).toEqual(['tard0ej6jf']);
});
