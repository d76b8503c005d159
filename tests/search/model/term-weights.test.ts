import { expect, it } from 'vitest';
import { dampened, logIdf, termWeights } from '../../../src/search/model/term-weights.ts';
import { countDocuments } from '../../helpers/count-documents.ts';

it('a term tells the more the fewer documents have it, and never nothing', () => {
  expect(logIdf(100, 1)).toBeGreaterThan(logIdf(100, 50));
  expect(logIdf(100, 100)).toBeGreaterThan(0);
});

it('repeating a word counts less each time, and guessed words count what they are worth', () => {
  expect([0.3, 1].map(dampened)).toEqual([0.3, 1]);
  expect(dampened(2) - dampened(1)).toBeGreaterThan(dampened(3) - dampened(2));
});

it('a term weighs by the documents that have it, however often; one of a single document nothing', () => {
  const { counts } = countDocuments([['alone', 'both', 'both', 'three'], ['both', 'three'], ['three']]);
  const [alone, both, three] = termWeights(counts);
  expect(alone).toBe(0);
  expect(both).toBeCloseTo(Math.log(4 / 2), 6);
  expect(three).toBeCloseTo(Math.log(4 / 3), 6);
});
