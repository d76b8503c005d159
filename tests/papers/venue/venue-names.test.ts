import { expect, it } from 'vitest';
import { CONFERENCES } from '../../../src/papers/venue/conferences.ts';
import { JOURNALS } from '../../../src/papers/venue/journals.ts';
import { partsOfName } from '../../../src/papers/venue/name-parts.ts';
import { venueNames } from '../../../src/papers/venue/venue-names.ts';

const wordsOf = (text: string) => partsOfName(text).flatMap(({ words }) => words);

it('a sponsor tells two conferences apart where it has to, and counts nowhere else', () => {
  const find = (text: string) => venueNames().conference(wordsOf(text));
  expect(find('SIAM International Conference on Data Mining')).toBe('SDM');
  expect(find('IEEE International Conference on Data Mining')).toBe('ICDM');
  expect(find('ACM SIGPLAN Conference on Programming Language Design and Implementation')).toBe('PLDI');
  expect(find('Conference on Artificial Intelligence')).toBeUndefined();
});

it('a word is an acronym where it is written as one', () => {
  const acronym = (text: string) => wordsOf(text).map((word) => venueNames().acronym(word))[0];
  expect(['ICML', 'Coling', 'icml', 'Chi', 'Models'].map(acronym)).toEqual([
    'ICML',
    'COLING',
    undefined,
    undefined,
    undefined,
  ]);
  expect(venueNames().acronymOf('icml')).toBe('ICML');
});

it('knows what is a journal, and the words of names', () => {
  expect(['JMLR', 'Nature', 'NeurIPS', 'x'].map(venueNames().isJournal)).toEqual([true, true, false, false]);
  expect(venueNames().vocabulary('ICCV').has('vision')).toBe(true);
  expect(venueNames().vocabulary('x').size).toBe(0);
  expect(['ieee', 'annual', 'vision'].map(venueNames().isPassing)).toEqual([true, true, false]);
});

it('no two rows have one name', () => {
  const names = [...CONFERENCES, ...JOURNALS].map((row) => row.split(' | ')[0]?.split(', ')[0]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
