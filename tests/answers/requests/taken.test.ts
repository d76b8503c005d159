import { expect, it } from 'vitest';
import { nothingTaken, quoted, without } from '../../../src/answers/requests/taken.ts';

it('leaves a text as it is where nothing was taken', () => {
  expect(nothingTaken('bandits')).toEqual({ rest: 'bandits', filters: [], shown: [] });
});

it.each([
  ['Levine', 'Levine'],
  ['Emma Ruiz', '"Emma Ruiz"'],
  ['"Emma" Ruiz ', '"Emma Ruiz"'],
  ['a:b', '"a:b"'],
])('writes %j as a value of the query language', (value, written) => {
  expect(quoted(value)).toBe(written);
});

it('closes the gap that a stretch leaves', () => {
  const match = /from \d+/.exec('papers from 2020 on games');
  expect(match === null ? '' : without('papers from 2020 on games', match)).toBe('papers on games');
});
