import { expect, it } from 'vitest';
import { publicationOf } from '../../../src/sources/record/publication-of.ts';

const nothing = { doi: undefined, date: undefined };

it.each([
  ['12--34', '12–34'],
  ['12-34', '12–34'],
  ['12 – 34', '12–34'],
  ['e0123', 'e0123'],
])('pages %s are %s', (pages, shown) => {
  expect(publicationOf({ pages }, nothing)).toEqual({ pages: shown });
});

it('is not there where nothing is known', () => {
  expect(publicationOf({ volume: ' ', editors: [''] }, nothing)).toBeUndefined();
});
