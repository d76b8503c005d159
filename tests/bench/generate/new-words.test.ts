import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventWords, wordOf } from '../../../bench/generate/new-words.ts';
import { seededRandom } from '../../../bench/generate/random.ts';

it('no two numbers have the same word', () => {
  expect(new Set(Array.from({ length: 50_000 }, (_, number) => wordOf(number))).size).toBe(50_000);
  const number = fc.nat({ max: 2 ** 40 });
  fc.assert(fc.property(number, number, (one, other) => (one === other) === (wordOf(one) === wordOf(other))));
});

it('new words come with the papers, and a good part of them once', () => {
  const invented = inventWords({ papers: 1_000, vocabulary: 10_000 }, seededRandom(1));
  const counts = new Map<string, number>();
  for (let paper = 0; paper < 9_000; paper++)
    for (const word of invented.next()) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Ten times the papers, 10 to the power of 0.55 times the words.
  expect(counts.size).toBe(Math.floor(10_000 * (10 ** 0.55 - 1)));
  const once = [...counts.values()].filter((count) => count === 1).length;
  expect(once / counts.size).toBeGreaterThan(0.3);
  expect(once / counts.size).toBeLessThan(0.8);
});
