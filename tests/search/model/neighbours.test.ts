import { expect, it } from 'vitest';
import { meanOfNeighbours, nearnessOf } from '../../../src/search/model/neighbours.ts';

it('a mean counts each neighbour by how near it is, and leaves one out when told', () => {
  const neighbours = {
    count: 2,
    places: Uint32Array.of(1, 2, 0, 2, 0, 1),
    nearness: Float32Array.of(0.75, 0.25, 0.5, 0, 0, 0),
  };
  const scores = [1, 0.8, 0.4];
  expect(meanOfNeighbours(neighbours, scores)(0)).toBeCloseTo(0.7, 6);
  expect(meanOfNeighbours(neighbours, scores, 1)(0)).toBeCloseTo(0.4, 6);
  expect(meanOfNeighbours(neighbours, scores)(2)).toBe(0);
});

it('nearness is the cosine with a neighbour, and 0 with any other', () => {
  const neighbours = {
    count: 2,
    places: Uint32Array.of(1, 2, 0, 2, 0, 1),
    nearness: Float32Array.of(0.75, 0.25, 0.5, 0.125, 0, 0),
  };
  expect(nearnessOf(neighbours, 0, 2)).toBe(0.25);
  expect(nearnessOf(neighbours, 1, 2)).toBe(0.125);
  expect(nearnessOf(neighbours, 0, 3)).toBe(0);
});
