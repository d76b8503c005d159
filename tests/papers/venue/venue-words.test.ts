import { expect, it } from 'vitest';
import { VENUE_WORDS, venueByWord } from '../../../src/papers/venue/venue-words.ts';

it('questions have names that are no everyday words', () => {
  expect(VENUE_WORDS).toEqual(expect.arrayContaining(['NeurIPS', 'nips', 'arXiv', 'corr']));
  expect(['nature', 'science', 'cell', 'fast', 'chi', 'date'].map(venueByWord)).toEqual(
    Array(6).fill(undefined),
  );
  expect(VENUE_WORDS.map((word) => venueByWord(word.toLowerCase())).includes(undefined)).toBe(false);
});
