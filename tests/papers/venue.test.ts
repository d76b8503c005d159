import { expect, it } from 'vitest';
import {
  canonicalVenue,
  isJournal,
  isOfVenue,
  readVenue,
  splitVenueYear,
  venueByWord,
} from '../../src/papers/venue.ts';
import { KNOWN_VENUES, OTHER_VENUES } from './venue/labelled.ts';

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

const rows = (table: string) => table.trim().split('\n');

it('venues are known by the name inside of what is printed', () => {
  const wrong = rows(KNOWN_VENUES).flatMap((row) => {
    const [expected = '', printed = ''] = [row.slice(0, row.indexOf('|')), row.slice(row.indexOf('|') + 1)];
    const found = canonicalVenue(printed);
    return found === expected ? [] : [`${printed}: ${found}, not ${expected}`];
  });
  expect(wrong).toEqual([]);
});

it('a venue with similar words stays itself', () => {
  expect(rows(OTHER_VENUES).filter((name) => canonicalVenue(name) !== name)).toEqual([]);
});

it.each([
  ['ICLR 2024 poster', { venue: 'ICLR', year: 2024, track: 'Poster' }],
  [
    'NeurIPS 2023 Datasets and Benchmarks',
    { venue: 'NeurIPS', year: 2023, track: 'Datasets and Benchmarks' },
  ],
  [
    'Thirty-sixth Conference on Neural Information Processing Systems Datasets and Benchmarks Track',
    { venue: 'NeurIPS', track: 'Datasets and Benchmarks' },
  ],
  ['Accepted at ICML', { venue: 'ICML' }],
  ['n/a', {}],
  ['ICML 2024 Oral', { venue: 'ICML', year: 2024, track: 'Oral' }],
  ["CVPR '17", { venue: 'CVPR', year: 2017 }],
  ['ICLR.cc/2020/Conference', { venue: 'ICLR', year: 2020 }],
  ['Submitted to ICLR 2024', { venue: 'Submitted to ICLR', year: 2024 }],
  ['Conference', {}],
  ['2020', { year: 2020 }],
])('“%s” has venue, year and kind', (text, expected) => {
  expect(readVenue(text)).toEqual(expected);
});

it('a venue has its workshops and findings', () => {
  expect(isOfVenue('CVPR Workshops', 'cvpr')).toBe(true);
  expect(isOfVenue('Findings of EMNLP', 'EMNLP')).toBe(true);
  expect(isOfVenue('CVPR', 'cvpr workshops')).toBe(false);
  expect(isOfVenue('ACCV', 'CV')).toBe(false);
});

it('knows journals', () => {
  expect(['JMLR', 'Nature', 'NeurIPS', 'x'].map(isJournal)).toEqual([true, true, false, false]);
});
