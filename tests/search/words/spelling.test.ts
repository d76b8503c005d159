import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpelling, editDistance } from '../../../src/search/words/spelling.ts';

describe('editDistance', () => {
  it.each([
    ['learning', 'learning', 0],
    ['lerning', 'learning', 1],
    ['laerning', 'learning', 1],
    ['learnning', 'learning', 1],
    ['leasning', 'learning', 1],
    ['lerinng', 'learning', 2],
    ['', 'ab', 2],
  ])('%s – %s: %i', (one, other, expected) => {
    expect(editDistance(one, other, 5)).toBe(expected);
    expect(editDistance(other, one, 5)).toBe(expected);
  });

  it('stops counting above the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 8 }),
        fc.integer({ min: 0, max: 3 }),
        (one, other, max) => {
          expect(editDistance(one, other, max)).toBe(Math.min(editDistance(one, other, 20), max + 1));
        },
      ),
    );
  });
});

describe('createSpelling', () => {
  const words = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(...'abcdeé1'), minLength: 1, maxLength: 6 }),
    { minLength: 1, maxLength: 30 },
  );

  it('finds what a look at every word would find', () => {
    fc.assert(
      fc.property(
        words,
        fc.string({ unit: fc.constantFrom(...'abcdeé1'), minLength: 1, maxLength: 6 }),
        (known, word) => {
          const spelling = createSpelling(new Map(known.map((one) => [one, 1])));
          const near = spelling.nearest(word, 1, 100).map((entry) => entry.word);
          expect(near.toSorted()).toEqual(known.filter((one) => editDistance(word, one, 1) <= 1).toSorted());
          expect(spelling.completions(word, 100).toSorted()).toEqual(
            known.filter((one) => one.startsWith(word)).toSorted(),
          );
        },
      ),
    );
  });
});
