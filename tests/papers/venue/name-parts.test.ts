import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSmall, partsOfName } from '../../../src/papers/venue/name-parts.ts';

const shown = (text: string) =>
  partsOfName(text).map(({ after, words }) => `${after}${words.map((word) => word.text).join(' ')}`);

it.each([
  ['Proceedings of the 37th Conference on Things, Paris', ['proceedings', '#conference things', ',paris']],
  ['Twenty-Third Meeting (MT 2019)', ['#meeting', '(mt']],
  ['Things and Arts: The Study', ['things arts', ':study']],
  ['AB 2019 Workshop on Things', ['ab', 'wworkshop', 'wthings']],
  ['Posters at CD, co-located with EF', ['posters', 'atcd', ',co', 'atef']],
  ['X@GH', ['x', '@gh']],
  ["CVPR'17 and ICML2019", ['cvpr', '#icml']],
  ['May 4, 2019', []],
])('“%s” has its parts', (text, parts) => {
  expect(shown(text)).toEqual(parts);
});

it('tells abbreviations, capitals and what is joined', () => {
  const [part] = partsOfName("Int'l Conf. on Arts and CoRL");
  expect(part?.joined).toBe(true);
  expect(part?.words).toEqual([
    { text: 'intl', dotted: false, capitals: false, initial: true },
    { text: 'conf', dotted: true, capitals: false, initial: true },
    { text: 'arts', dotted: false, capitals: false, initial: true },
    { text: 'corl', dotted: false, capitals: true, initial: true },
  ]);
});

it('small words tell nothing', () => {
  expect(['of', 'and', 'learning'].map(isSmall)).toEqual([true, true, false]);
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => partsOfName(text).length <= 24),
  );
});
