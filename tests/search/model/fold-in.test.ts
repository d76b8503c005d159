import { expect, it } from 'vitest';
import { foldIn } from '../../../src/search/model/fold-in.ts';

const space = {
  rank: 2,
  weights: Float32Array.of(2, 0, 1),
  termVectors: Int8Array.of(127, 0, 50, 50, 0, 127),
  termScales: Float32Array.of(0.5, 1, 1),
};

it('a document lies where its terms lie, each by its weight and how often it is there', () => {
  const folded = foldIn(space, {
    rows: 4,
    columns: 9,
    starts: Uint32Array.of(0, 1, 3, 3, 5),
    terms: Uint32Array.of(0, 0, 2, 1, 8),
    counts: Uint8Array.of(1, 1, 3, 1, 1),
  });
  // 2 · 0.5 · 127 to the right, (1 + ln 3) · 127 up.
  const right = Math.round(127 / (1 + Math.log(3)));
  // Neither a term without weight nor one that the space has never seen has a place.
  expect([...folded]).toEqual([127, 0, right, 127, 0, 0, 0, 0]);
});
