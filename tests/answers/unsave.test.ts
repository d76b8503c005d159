import { expect, it } from 'vitest';
import { createBot } from '../../src/answers/bot.ts';
import { converseWith, shownText, silent } from '../helpers/conversation.ts';
import { paper } from '../helpers/paper.ts';
import { seedLibrary } from '../helpers/seeds.ts';

it('takes a paper off under the id it has and the one it had, and shows the list in place', async () => {
  const removed: string[] = [];
  const readingList = {
    add: async () => 'added' as const,
    remove: async (_: string, id: string) => void removed.push(id),
    list: async () => [],
  };
  const known = paper('0123456789', { otherIds: ['abcdefghjk'] });
  const library = { ...seedLibrary, find: async () => known };
  const { press } = converseWith(createBot({ library, readingList, logger: silent }));
  const reply = await press({ kind: 'unsave', label: '', description: '', token: 'd:0123456789' });
  expect(removed).toEqual(['0123456789', 'abcdefghjk']);
  expect(reply).toMatchObject({ inPlace: true, audience: 'sender' });
  expect(shownText(reply)).toContain('Your reading list is empty');
});
