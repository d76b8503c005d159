import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  findAllNeighbours,
  findNeighbours,
  prepareNeighbours,
} from '../../../src/search/model/find-neighbours.ts';
import { type Neighbours, nearnessOf } from '../../../src/search/model/neighbours.ts';
import { weighCorpus } from '../../../src/search/model/weighed-corpus.ts';
import { countDocuments } from '../../helpers/count-documents.ts';
import { toRows } from '../../helpers/sparse.ts';
import { documentsOfTopics } from '../../helpers/topics.ts';

const words = ['graph', 'bandit', 'policy', 'kernel', 'fair', 'flow'];
const documents = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 8 }), {
  minLength: 2,
  maxLength: 12,
});
const matrixOf = (texts: readonly (readonly string[])[]) => weighCorpus(countDocuments(texts).counts).matrix;

it('the neighbours of a document are those with the greatest cosines, whatever the documents', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const matrix = matrixOf(texts);
      const rows = toRows(matrix);
      const { count, places, nearness } = findAllNeighbours(matrix);
      expect(count).toBe(Math.min(5, texts.length - 1));
      for (const [row, own] of rows.entries()) {
        const cosines = rows.flatMap((other, at) => (at === row ? [] : [product(own, other)]));
        const greatest = cosines.sort((a, b) => b - a).slice(0, count);
        const found = [...nearness.slice(row * count, (row + 1) * count)];
        for (const [at, cosine] of greatest.entries()) expect(found[at]).toBeCloseTo(cosine, 5);
        const others = [...places.slice(row * count, (row + 1) * count)];
        expect(new Set(others).size).toBe(count);
        expect(others).not.toContain(row);
      }
    }),
  );
});

const many = matrixOf(documentsOfTopics(900));
const rowsOfMany = toRows(many);

it('among many documents hardly a neighbour is missed, and each is as near as it is', () => {
  expect(shareFound(findAllNeighbours(many))).toBeGreaterThan(0.97);
});

it('without terms of very many documents the neighbours are mostly the same, and as near as they are', () => {
  const matrix = matrixOf(documentsOfTopics(3_000));
  const range = { from: 0, to: 60 };
  const [all, bounded] = [prepareNeighbours(matrix), prepareNeighbours(matrix, 260)];
  for (const search of [all, bounded]) findNeighbours(search, range);
  const kept = bounded.rarer.places.length / all.rarer.places.length;
  expect(kept).toBeGreaterThan(0.3);
  expect(kept).toBeLessThan(0.8);
  let same = 0;
  for (let row = range.from; row < range.to; row++) {
    for (const place of bounded.neighbours.places.subarray(row * 5, row * 5 + 5)) {
      const nearness = nearnessOf(all.neighbours, row, place);
      if (nearness === 0) continue;
      same++;
      expect(nearnessOf(bounded.neighbours, row, place)).toBe(nearness);
    }
  }
  expect(same).toBeGreaterThan(0.5 * 5 * range.to);
});

it('ranges of rows, in any order, give what all at once give', () => {
  const search = prepareNeighbours(many);
  for (const [from, to] of [
    [500, 900],
    [0, 1],
    [1, 500],
  ] as const)
    findNeighbours(search, { from, to });
  expect(search.neighbours).toEqual(findAllNeighbours(many));
});

function product(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let column = 0; column < one.length; column++) sum += (one[column] ?? 0) * (other[column] ?? 0);
  return sum;
}

/** How many of the neighbours are among the nearest; each has to be as near as is said. */
function shareFound({ count, places, nearness }: Neighbours): number {
  let found = 0;
  for (const [row, own] of rowsOfMany.entries()) {
    const cosines = rowsOfMany.map((other) => product(own, other));
    cosines[row] = -1;
    const [last = 0] = cosines.toSorted((a, b) => b - a).slice(count - 1);
    for (let at = row * count; at < (row + 1) * count; at++) {
      const cosine = cosines[places[at] ?? 0] ?? 0;
      expect(nearness[at]).toBeCloseTo(cosine, 5);
      if (cosine >= last - 1e-7) found++;
    }
  }
  return found / (rowsOfMany.length * count);
}
