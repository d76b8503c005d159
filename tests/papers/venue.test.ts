import { expect, it } from 'vitest';
import { canonicalVenue, splitVenueYear, venueByWord } from '../../src/papers/venue.ts';

it.each([
  ['nips', 'NeurIPS'],
  ['NeurIPS', 'NeurIPS'],
  ['Advances in Neural Information Processing Systems', 'NeurIPS'],
  ['Advances in Neural Information Processing Systems 2020', 'NeurIPS'],
  ['Proceedings of the 37th International Conference on Machine Learning', 'ICML'],
  ['proceedings of the 14th annual conference on learning theory 2001', 'COLT'],
  ['CoRR', 'arXiv'],
  [' My Workshop ', 'My Workshop'],
  ['Proceedings of My Workshop', 'Proceedings of My Workshop'],
  ['', ''],
])('“%s” is %s', (name, expected) => {
  expect(canonicalVenue(name)).toBe(expected);
});

it('a word stands for a venue where it is one of its names', () => {
  expect([venueByWord('nips'), venueByWord('corr'), venueByWord('learning')]).toEqual([
    'NeurIPS',
    'arXiv',
    undefined,
  ]);
});

it.each([
  ['nips 2023', { venue: 'NeurIPS', year: 2023 }],
  ["ICML, '1999", { venue: 'ICML', year: 1999 }],
  ['UAI', { venue: 'UAI' }],
  ['2020', { year: 2020 }],
  ['Workshop 3000', { venue: 'Workshop 3000' }],
  ['  ', {}],
])('“%s” has venue and year', (text, expected) => {
  expect(splitVenueYear(text)).toEqual(expected);
});
