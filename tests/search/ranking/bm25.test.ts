import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  B,
  inverseDocumentFrequency,
  K1,
  lengthNorm,
  queryWeight,
  saturated,
} from '../../../src/search/ranking/bm25.ts';

it('a term tells the more the fewer documents have it, and never less than nothing', () => {
  const of = (having: number) => inverseDocumentFrequency(100, having);
  expect([0, 1, 10, 50, 99].map(of)).toEqual([0, 1, 10, 50, 99].map(of).toSorted((a, b) => b - a));
  expect(of(100)).toBeGreaterThan(0);
  expect(of(10)).toBeCloseTo(Math.log(1 + 90.5 / 10.5), 12);
});

it('a term counts the more the more often it is there, and never much more', () => {
  const often = fc.integer({ min: 1, max: 100 });
  const length = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(often, length, (times, long) => {
      const norm = lengthNorm(long, 100);
      expect(saturated(times + 1, norm)).toBeGreaterThan(saturated(times, norm));
      expect(saturated(times, norm)).toBeLessThan(K1 + 1);
      expect(saturated(times, lengthNorm(long + 1, 100))).toBeLessThan(saturated(times, norm));
      expect(queryWeight(times + 1)).toBeGreaterThan(queryWeight(times));
      expect(queryWeight(times)).toBeLessThan(3);
    }),
  );
  // Once in a document of average length, or in a query, is what all others are measured by.
  expect(saturated(1, lengthNorm(100, 100))).toBeCloseTo(1, 12);
  expect(queryWeight(1)).toBe(1);
});

it('the length counts as far as B says, and nothing where all documents are empty', () => {
  expect(lengthNorm(0, 100)).toBeCloseTo(K1 * (1 - B), 12);
  expect(lengthNorm(200, 100)).toBeCloseTo(K1 * (1 + B), 12);
  expect(lengthNorm(0, 0)).toBeCloseTo(K1 * (1 - B), 12);
});
