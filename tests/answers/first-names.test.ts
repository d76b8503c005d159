import { expect, it } from 'vitest';
import { firstNames } from '../../src/answers/first-names.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';

const NAMES = ['Berg', 'Olsen', 'Levine'];

it.each([
  [3, 'Berg, Olsen, Levine'],
  [5, 'Berg, Olsen, Levine'],
  [2, 'Berg, Olsen and 1 more'],
  [1, 'Berg and 2 more'],
])('names %i at most and counts the others', (most, text) => {
  expect(firstNames(NAMES, most, ENGLISH)).toBe(text);
});

it('divides them as the language does', async () => {
  expect(firstNames(NAMES, 2, await messagesFor('ja'))).toBe('Berg、Olsen ほか 1');
});
