import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNeighbours, meanOfNeighbours, nearnessOf } from '../../../src/search/model/neighbours.ts';
import { weighDocuments } from '../../../src/search/model/weighed-documents.ts';
import { toRows } from '../../helpers/sparse.ts';

const words = ['graph', 'bandit', 'policy', 'kernel', 'fair', 'flow'];
const documents = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 8 }), {
  minLength: 2,
  maxLength: 12,
});

it('the neighbours of a document are those with the greatest cosines, whatever the documents', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const { matrix } = weighDocuments(texts);
      const rows = toRows(matrix);
      const { count, places, nearness } = findNeighbours(matrix);
      expect(count).toBe(Math.min(5, texts.length - 1));
      for (const [row, own] of rows.entries()) {
        const cosines = rows.flatMap((other, at) =>
          at === row ? [] : [own.reduce((sum, value, column) => sum + value * (other[column] ?? 0), 0)],
        );
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

it('among many documents hardly a neighbour is missed, and each is as near as it is', () => {
  // Three topics of 300 documents, six words that about a third of all have, and words of few.
  const random = pseudoRandom(7);
  const pick = (topic: number) => `t${topic}w${Math.floor(random() * 40)}`;
  const texts = Array.from({ length: 900 }, (_, at) => [
    ...['a', 'b', 'c', 'd', 'e', 'f'].filter(() => random() < 0.35).map((letter) => `common${letter}`),
    ...Array.from({ length: 12 }, () => pick(at % 3)),
    `rare${Math.floor(random() * 300)}`,
  ]);
  const { matrix } = weighDocuments(texts);
  const rows = toRows(matrix);
  const { count, places, nearness } = findNeighbours(matrix);
  let found = 0;
  for (const [row, own] of rows.entries()) {
    const cosines = rows.map((other) =>
      own.reduce((sum, value, column) => sum + value * (other[column] ?? 0), 0),
    );
    cosines[row] = -1;
    const [fifth = 0] = cosines.toSorted((a, b) => b - a).slice(count - 1);
    for (let at = row * count; at < (row + 1) * count; at++) {
      const cosine = cosines[places[at] ?? 0] ?? 0;
      expect(nearness[at]).toBeCloseTo(cosine, 5);
      if (cosine >= fifth - 1e-9) found++;
    }
  }
  expect(found / (900 * count)).toBeGreaterThan(0.97);
});

/** Park and Miller (1988). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

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
