import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexModel } from '../../../src/search/engine/index-model.ts';
import { fuseScores, unansweredWeights } from '../../../src/search/ranking/fuse.ts';
import { RANKING_WEIGHTS } from '../../../src/search/ranking/ranking-weights.ts';

const NOTHING = {
  ...RANKING_WEIGHTS,
  nearForms: 0,
  latent: 0,
  relatedLatent: 0,
  neighbours: 0,
  embedding: 0,
  unanswered: { latentTimes: 0, embedding: 0 },
};

/** A space of two directions, of which `graph` is the first; each paper has a place on the circle and one neighbour. */
function modelOf(angles: readonly number[], neighbours: readonly number[]): IndexModel {
  return {
    nearness: (counts) => {
      const known = counts.get('graph') ?? 0;
      const whole = Math.hypot(...counts.values());
      if (known === 0) return undefined;
      return { to: (place) => Math.cos(angles[place] ?? 0), represented: known / whole };
    },
    likeness: () => () => 0,
    neighbours: {
      count: 1,
      places: Uint32Array.from(neighbours),
      nearness: new Float32Array(neighbours.length).fill(1),
    },
    papers: neighbours.length,
    scratch: new Float64Array(angles.length),
    cosine: () => 0,
  };
}

const model = modelOf([0, Math.PI / 4, Math.PI / 2, 0.1], [3, 0, 1, 0]);
const graph = new Map([['graph', 1]]);
const fuse = (scores: readonly number[], weights: Partial<typeof NOTHING>, more = {}) =>
  Array.from(
    fuseScores(
      { places: scores.map((_, at) => at), wordScores: Float64Array.from(scores), counts: graph, ...more },
      model,
      { ...NOTHING, ...weights },
    ),
    (score) => Number(score.toFixed(6)),
  );

describe('fused scores', () => {
  it('are those of the words brought to 0 … 1 where nothing else weighs', () => {
    expect(fuse([30, 10, 20, 10], {})).toEqual([1, 0, 0.5, 0]);
    expect(fuse([5, 5, 5, 5], {})).toEqual([1, 1, 1, 1]);
  });

  it('take a share from the cosines of the latent space, as far as it represents the query', () => {
    const near = [1, Math.SQRT1_2, 0, Number(Math.cos(0.1).toFixed(6))];
    const rounded = near.map((value) => expect.closeTo((1 + value) / 2, 5));
    expect(fuse([5, 5, 5, 5], { latent: 0.5 })).toEqual(rounded);
    // Half of the question lies in the space: what else it asks is not known there.
    const half = fuse(
      [30, 10, 20, 10],
      { latent: 1 },
      {
        counts: new Map([
          ['graph', 1],
          ['unheard', 1],
        ]),
      },
    );
    expect(half[0]).toBe(1);
    expect(half[2]).toBeGreaterThan(0);
    expect(half[2]).toBeLessThan(0.5);
    expect(fuse([30, 10, 20, 10], { latent: 1 }, { counts: new Map([['unheard', 1]]) })).toEqual([
      1, 0, 0.5, 0,
    ]);
  });

  it('take a share from a sentence model', () => {
    const sentenceSimilarity = (place: number) => [0.1, 0.2, 0.4, 0.5][place] ?? 0;
    expect(fuse([30, 10, 20, 10], { embedding: 0.5 }, { sentenceSimilarity })).toEqual([
      0.5, 0.125, 0.625, 0.5,
    ]);
    expect(fuse([30, 10, 20, 10], { embedding: 0.5 })).toEqual([1, 0, 0.5, 0]);
  });

  it('take a share from the neighbours, to which the source of the question adds nothing', () => {
    // Neighbours 3, 0, 1, 0 have 0, 1, 0, 1.
    expect(fuse([30, 10, 20, 10], { neighbours: 0.5 })).toEqual([0.5, 0.5, 0.25, 0.5]);
    expect(fuse([30, 10, 20, 10], { neighbours: 0.5 }, { source: 0 })).toEqual([1, 0.5, 0.75, 0.5]);
  });

  it('of what the words did not find count as nothing', () => {
    const some = fuseScores({ places: [1, 2], wordScores: Float64Array.of(2, 1), counts: graph }, model, {
      ...NOTHING,
      neighbours: 0.5,
    });
    // The neighbour of 1 was not found, that of 2 is 1.
    expect([...some]).toEqual([0.5, 0.5]);
  });

  it('of a paper that joined since, which has no neighbours yet, are what they are', () => {
    const joined = modelOf([0, Math.PI / 4, Math.PI / 2, 0.1], [1, 0]);
    const some = fuseScores(
      { places: [0, 1, 2], wordScores: Float64Array.of(3, 1, 2), counts: graph },
      joined,
      { ...NOTHING, neighbours: 0.5 },
    );
    // The neighbours of 0 and 1 are each other; 2 joined.
    expect([...some]).toEqual([0.5, 0.5, 0.5]);
  });

  it('lie between 0 and 1, whatever the shares', () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    const some = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(some, share, share, share, (scores, latent, neighbours, embedding) => {
        for (const score of fuse(
          scores,
          { latent, neighbours, embedding },
          { sentenceSimilarity: (at: number) => at / 4 },
        )) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('where the words do not answer', () => {
  const weights = { ...NOTHING, latent: 0.2, embedding: 0.1, unanswered: { latentTimes: 3, embedding: 0.5 } };

  it('the sentence model has more to say, or the latent space where there is none', () => {
    const [withModel, without] = [true, false].map((hasSentenceModel) =>
      unansweredWeights(weights, { hasSentenceModel }),
    );
    expect(withModel).toMatchObject({ latent: 0.2, embedding: 0.5 });
    expect(without?.latent).toBeCloseTo(0.6, 12);
    expect(without?.embedding).toBe(0.1);
  });

  it('the words still have a tenth', () => {
    const scores = [1, 0, 0, 0];
    expect(fuse(scores, { latent: 5 })).toEqual(fuse(scores, { latent: 0.9 }));
  });
});
