import { expect, it } from 'vitest';
import {
  canonicalVenue,
  isJournal,
  isOfVenue,
  knownVenue,
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
  [
    'NeurIPS 2023 Datasets and Benchmarks Poster',
    { venue: 'NeurIPS', year: 2023, track: 'Datasets and Benchmarks' },
  ],
  ['ICLR 2023 notable top 25%', { venue: 'ICLR', year: 2023, track: 'Notable top 25%' }],
  ['ICLR 2024 Workshop on Trees Poster', { venue: 'ICLR Workshops', year: 2024, track: 'Poster' }],
  ['arXiv:2001.00001', { venue: 'arXiv', year: 2020 }],
  ['CoRR 2023', { venue: 'arXiv', year: 2023 }],
  ['In CVPR, pages 2001-2010', { venue: 'CVPR' }],
  ['cvpr2017', { venue: 'CVPR', year: 2017 }],
  ['IJCAI-17', { venue: 'IJCAI', year: 2017 }],
  ['Proceedings of the 9th Conference on Machine Learning, ICML 1999', { venue: 'ICML', year: 1999 }],
  ['Oral', { track: 'Oral' }],
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

it('a name that nobody knows is tidy, and not cut', () => {
  expect(canonicalVenue(' Letters  on\nThings, ')).toBe('Letters on Things');
  expect(canonicalVenue('Letters on Digital Instruments.')).toBe('Letters on Digital Instruments');
  expect(canonicalVenue('Lett. Dig. Instruments.')).toBe('Lett. Dig. Instruments.');
});

it('only a venue of the tables is known', () => {
  expect(['CVPR', '{ICLR}', 'My Workshop', ''].map(knownVenue)).toEqual([
    'CVPR',
    'ICLR',
    undefined,
    undefined,
  ]);
});

it.each([' '.repeat(1e6), `${','.repeat(1e6)}x`, 'ICML '.repeat(2e5), "'".repeat(999), '('.repeat(999)])(
  'an endless text takes no long time',
  (text) => {
    const before = performance.now();
    readVenue(text);
    canonicalVenue(text);
    expect(performance.now() - before).toBeLessThan(2000);
  },
);
