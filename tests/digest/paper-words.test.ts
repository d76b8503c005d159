import { expect, it } from 'vitest';
import { readPaperWords, wantedPapers } from '../../src/digest/paper-words.ts';

it.each([
  ['new', 'new', 'new'],
  [' New or  nothing ', 'new only', 'new only'],
  ['any', 'any', undefined],
] as const)('%j is written down as %j', (text, read, wanted) => {
  expect(readPaperWords(text)).toBe(read);
  expect(wantedPapers(read)).toBe(wanted);
});

it('is none of them', () => {
  expect(['', 'some', 'newer'].map(readPaperWords)).toEqual([undefined, undefined, undefined]);
});
