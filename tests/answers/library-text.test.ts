import { expect, it } from 'vitest';
import { libraryText } from '../../src/answers/library-text.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { describeLibrary } from '../../src/search/describe-library.ts';

const editions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Venue ${at}`, papers: 1234 }));
const holding = (count: number) => ({
  papers: 27_177,
  editions: editions(count),
  venues: [],
  sources: [],
  years: [],
});

it('is in English what logs say', async () => {
  const say = await messagesFor('en');
  for (const count of [0, 1, 4, 6])
    expect(libraryText(holding(count), say)).toBe(describeLibrary(holding(count)));
});

it('is counted and written as the language does', async () => {
  expect(libraryText(holding(5), await messagesFor('de'))).toBe(
    '27.177 Arbeiten: Venue 0 (1.234), Venue 1 (1.234), Venue 2 (1.234), Venue 3 (1.234) und 1 weitere',
  );
});
