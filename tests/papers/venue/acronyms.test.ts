import { expect, it } from 'vitest';
import { acronymOf, acronymOfHost, acronymsIn } from '../../../src/papers/venue/acronyms.ts';
import { partsOfName } from '../../../src/papers/venue/name-parts.ts';

it.each([
  ['nips', 'NeurIPS'],
  ['Proc. of ICML', 'ICML'],
  ['12th Conference on Articial Inteligence (AAAI-94)', 'AAAI'],
  ['IEEE Interspeech Conference', 'INTERSPEECH'],
  ['Digital Arts and Culture (DAC)', undefined],
  ['KDD Cup', undefined],
  ['SIGIR Forum', undefined],
  ['Data Systems, Charleston, SC', undefined],
  ['Symposium on Rules at IJCAI', undefined],
])('“%s” has the acronym of %s', (text, venue) => {
  expect(acronymOf(partsOfName(text))?.venue).toBe(venue);
});

it('two letters count in brackets, before a number and alone', () => {
  const found = (text: string) => acronymsIn(partsOfName(text)).map(({ venue }) => venue);
  expect(['KR 2018', '(KR)', 'kr', 'Trends KR'].map(found)).toEqual([['KR'], ['KR'], ['KR'], []]);
});

it('a workshop has the acronym of its conference, or its own', () => {
  const host = (text: string) => acronymOfHost(partsOfName(text))?.venue;
  expect(host('Workshop on Practical Reasoning (ECAI 2010)')).toBe('ECAI');
  expect(host('Workshop on Multilingual Surface Realisation (MSR 2019)')).toBeUndefined();
  expect(host('Workshop on More Secure Roads at MSR')).toBe('MSR');
});
