import { describe, expect, it } from 'vitest';
import { packTermVectors, type TermVectors, turnTowards } from '../../../src/search/model/term-vectors.ts';
import { pseudoRandom } from '../../helpers/pseudo-random.ts';
import { toSparse } from '../../helpers/sparse.ts';

const random = pseudoRandom(3);
const rows = Array.from({ length: 30 }, () =>
  Array.from({ length: 8 }, () => (random() < 0.4 ? random() : 0)),
);
const matrix = toSparse(rows);
/** The term at 5 is not in the sample, the term at 2 not to be placed. */
const sampled: TermVectors = {
  terms: Uint32Array.of(0, 1, 2, 3, 4, 6, 7),
  rank: 2,
  dense: Float64Array.from({ length: 14 }, () => random() - 0.5),
};
const terms = Uint32Array.of(0, 1, 3, 4, 5, 6, 7);

describe('directions of a sample', () => {
  it('are turned towards all documents: the span of AᵀA·V, with columns that are orthonormal', () => {
    const { dense, rank } = turnTowards(matrix, terms, sampled);
    expect(dense).toHaveLength(terms.length * rank);
    const columns = [0, 1].map((column) => [...terms.keys()].map((row) => dense[row * rank + column] ?? 0));
    const [one = [], two = []] = columns;
    expect(product(one, one)).toBeCloseTo(1, 10);
    expect(product(two, two)).toBeCloseTo(1, 10);
    expect(product(one, two)).toBeCloseTo(0, 10);
    for (const naive of naiveSpan()) {
      const [alongOne, alongTwo] = [product(naive, one), product(naive, two)];
      const rest = naive.map((value, at) => value - alongOne * (one[at] ?? 0) - alongTwo * (two[at] ?? 0));
      expect(Math.hypot(...rest)).toBeLessThan(1e-6);
    }
  });
});

it('vectors are found by the number of their term; a term without one has zeros', () => {
  const packed = packTermVectors(
    { terms: Uint32Array.of(1, 2), rank: 2, dense: Float64Array.of(0.5, -1, 0, 3) },
    Float32Array.of(0, 1, 1),
  );
  expect([...packed.termVectors]).toEqual([0, 0, 64, -127, 0, 127]);
  expect([...packed.termScales]).toEqual([0, 1 / 127, 3 / 127].map(Math.fround));
});

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** AᵀA·V with dense matrices, a list for each column. */
function naiveSpan(): readonly (readonly number[])[] {
  return [0, 1].map((column) => {
    const vector = new Array<number>(8).fill(0);
    for (const [row, term] of sampled.terms.entries()) vector[term] = sampled.dense[row * 2 + column] ?? 0;
    const images = rows.map((row) => product(row, vector));
    return [...terms].map((term) =>
      rows.reduce((sum, row, at) => sum + (row[term] ?? 0) * (images[at] ?? 0), 0),
    );
  });
}
