import { expect, it } from 'vitest';
import { namesReadingList } from '../../../src/answers/requests/reading-list-words.ts';

it.each([
  'export my reading list',
  'can I get my bookmarks',
  'mes favoris en',
  'meine Leseliste',
  'the list',
])('“%s” names the list', (words) => expect(namesReadingList(words)).toBe(true));

it.each(['MetaSDF', 'Learning to rank a list', 'the reading list problem', ''])('“%s” does not', (words) =>
  expect(namesReadingList(words)).toBe(false),
);
