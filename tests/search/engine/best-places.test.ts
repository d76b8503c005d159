import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  orderInTurns,
  type ScoredPlaces,
  SORTED_AT_ONCE,
  selectBest,
  takeBest,
} from '../../../src/search/engine/best-places.ts';

const score = fc.oneof(
  fc.constantFrom(0, 1, 1, 2, 1e-300, 1e6),
  fc.double({ min: -1, max: 1_000, noNaN: true }),
);
const scored = fc
  .array(fc.tuple(score, fc.nat({ max: 3_000 })), { maxLength: 400, size: 'max' })
  .map((list) => list.map(([one, gap], at) => ({ place: 7 * at + (gap % 7), score: one })));
/** Equal scores leave the order to a position that says nothing about the place. */
const positions = Float64Array.from({ length: 20_000 }, (_, place) => (place * 1_009) % 20_011);

type Listed = readonly { readonly place: number; readonly score: number }[];
const pack = (list: Listed): ScoredPlaces => ({
  places: Uint32Array.from(list, ({ place }) => place),
  scores: Float64Array.from(list, ({ score: one }) => one),
});
const unpack = ({ places, scores }: ScoredPlaces): Listed =>
  Array.from(places, (place, at) => ({ place, score: scores[at] ?? Number.NaN }));
const byHand = (list: Listed) =>
  list.toSorted((a, b) => b.score - a.score || (positions[a.place] ?? 0) - (positions[b.place] ?? 0));
const byPlace = (list: Listed) => list.toSorted((a, b) => a.place - b.place);

describe('the best of what was found', () => {
  it('are the first of all when sorted', () => {
    fc.assert(
      fc.property(scored, fc.nat({ max: 60 }), (list, count) => {
        const best = takeBest(pack(list), count, positions);
        expect(unpack(best)).toEqual(byHand(list).slice(0, count));
      }),
    );
  });

  it('are the same in no order', () => {
    fc.assert(
      fc.property(scored, fc.nat({ max: 60 }), (list, count) => {
        const best = selectBest(pack(list), count, positions);
        expect(byPlace(unpack(best))).toEqual(byPlace(byHand(list).slice(0, count)));
      }),
    );
  });

  it('of very many are found too, equal and nearly equal ones at the edge among them', () => {
    const many = Array.from({ length: 3_000 }, (_, place) => ({
      place,
      score: place % 3 === 0 ? 5 : 5 + (place % 11) * 1e-9,
    }));
    for (const count of [1, 10, 59, 60, 1_000, 2_999])
      expect(unpack(takeBest(pack(many), count, positions))).toEqual(byHand(many).slice(0, count));
  });

  it('are all of them, however many, also when what was found is written over meanwhile', async () => {
    const many = Array.from({ length: 2 * SORTED_AT_ONCE + 7 }, (_, place) => ({ place, score: place % 11 }));
    const found = pack(many);
    const ordered = orderInTurns(found, positions);
    found.places.fill(0);
    found.scores.fill(0);
    expect(unpack(await ordered)).toEqual(byHand(many));
  });

  it('leave what was found as it is', () => {
    const found = pack([3, 1, 2].map((one, place) => ({ place, score: one })));
    takeBest(found, 2, positions);
    selectBest(found, 2, positions);
    expect(unpack(found).map(({ score: one }) => one)).toEqual([3, 1, 2]);
  });
});
