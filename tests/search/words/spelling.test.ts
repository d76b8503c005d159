import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editDistance,
  LONGEST_WORD,
  letterDifference,
  letterSet,
} from '../../../src/search/words/spelling.ts';

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

describe('letters', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeéz1学'), maxLength: 8 });

  it('of two words differ in two at most for each edit between them', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const difference = letterDifference(letterSet(one), letterSet(other));
        expect(difference).toBeLessThanOrEqual(2 * editDistance(one, other, 20));
        expect(difference).toBe(letterDifference(letterSet(other), letterSet(one)));
      }),
    );
  });

  it('are counted in all bits', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (one, other) => {
        const bits = ((one ^ other) >>> 0).toString(2).replaceAll('0', '');
        expect(letterDifference(one, other)).toBe(bits.length);
      }),
    );
    expect(letterDifference(letterSet('abc'), letterSet('cbad'))).toBe(1);
  });
});

it('words that are too long are near to nothing but themselves', () => {
  const long = 'a'.repeat(LONGEST_WORD);
  expect(editDistance(long, `${long.slice(1)}b`, 2)).toBe(1);
  expect(editDistance(`${long}a`, `${long}b`, 2)).toBe(3);
  expect(editDistance(`${long}a`, `${long}a`, 2)).toBe(0);
});
