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

it.each([
  ['added', 'is on your reading list now'],
  ['present', 'is on your reading list already'],
  ['full', 'Your reading list is full'],
] as const)('says to the asker alone that a paper was %s, and leads to the list', async (outcome, words) => {
  const { say, press } = botWith(outcome);
  const [paper] = papersOf(await say('masked image modeling'));
  const reply = await press(ofKind(paper?.actions, 'save'));
  expect(reply.audience).toBe('sender');
  expect(shownText(reply).replaceAll('\n', ' ')).toContain(words);
  expect(ofKind(actionsOf(reply), 'saved')).toBeDefined();
});

it('says so where nothing is kept, and of a paper that is gone', async () => {
  const press = (token: string) => seedBot.handle(inputEvent({ kind: 'action', token }));
  const [id] = await seedLibrary.ids();
  expect(shownText(await press(`a:${id}`))).toContain('not kept here');
  expect(shownText(await press('a:0123456789'))).toContain('I do not have a paper with the id 0123456789');
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
