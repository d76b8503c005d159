import { expect, it } from 'vitest';
import { createVenueIndex, significantWords } from '../../../src/papers/venue/venue-index.ts';

const index = createVenueIndex();
const find = (name: string) => index.find(significantWords(name));

it.each([
  ['International Conference on Machine Learning', 'ICML'],
  ['Int. Conf. Mach. Learn.', 'ICML'],
  ['IEEE Trans. Pattern Anal. Mach. Intell.'.replace('IEEE ', ''), 'TPAMI'],
  ['Proc. Natl. Acad. Sci. USA'.replace('Proc.', 'Proceedings'), 'PNAS'],
  ['nips', 'NeurIPS'],
])('“%s” is %s', (name, venue) => {
  expect(find(name)).toBe(venue);
});

it('takes no word for the beginning of another name', () => {
  expect(find('Intern. Contest Machine Lathes')).toBeUndefined();
  expect(find('')).toBeUndefined();
});

it('understands in questions only names that are no everyday words', () => {
  expect(index.byWord('nips')).toBe('NeurIPS');
  expect(['nature', 'science', 'cell', 'fast', 'access'].map(index.byWord)).toEqual(Array(5).fill(undefined));
  expect(index.words).toEqual(expect.arrayContaining(['NeurIPS', 'nips', 'corr']));
});
