import type { CorpusModel } from './corpus-model.ts';
import { nearnessTo } from './latent-space.ts';
import { meanOfNeighbours } from './neighbours.ts';
import { RANKING_WEIGHTS, type RankingWeights } from './ranking-weights.ts';

/** What the words found: places of papers, and their scores beside them. */
interface Found {
  readonly places: ArrayLike<number>;
  readonly scores: Float64Array;
  /** The terms it was found by, and how often each is in the query. */
  readonly counts: ReadonlyMap<string, number>;
  /** The place of the paper that the query is made of, which says nothing about its neighbours. */
  readonly source?: number | undefined;
}

/**
 * Scores 0 to 1 for what the words found, nothing more and nothing less, so that every result can show why it is there:
 * the weighted sum with the cosine in the latent space, each brought to 0 … 1; then each paper takes a share from its
 * neighbours, as near papers tend to answer the same questions (Diaz, “Regularizing query-based retrieval scores”,
 * Information Retrieval 10, 2007).
 */
export function fuseScores(
  found: Found,
  model: CorpusModel,
  weights: RankingWeights = RANKING_WEIGHTS,
): Float64Array {
  const { places, counts, source } = found;
  const scores = scaled(found.scores.slice());
  const near = nearnessTo(model.space, counts);
  if (near !== undefined) {
    const share = weights.latent * near.represented;
    const latent = scaled(valuesAt(places, near.to));
    for (let at = 0; at < scores.length; at++)
      scores[at] = (1 - share) * (scores[at] ?? 0) + share * (latent[at] ?? 0);
  }
  const all = new Float64Array(model.space.documents);
  for (let at = 0; at < scores.length; at++) all[places[at] ?? 0] = scores[at] ?? 0;
  const around = scaled(valuesAt(places, (place) => meanOfNeighbours(model.neighbours, place, all, source)));
  for (let at = 0; at < scores.length; at++)
    scores[at] = (1 - weights.neighbours) * (scores[at] ?? 0) + weights.neighbours * (around[at] ?? 0);
  return scores;
}

// TypedArray.from goes through an iterator: with thousands of papers that is the slowest part.
function valuesAt(places: ArrayLike<number>, value: (place: number) => number): Float64Array {
  const values = new Float64Array(places.length);
  for (let at = 0; at < values.length; at++) values[at] = value(places[at] ?? 0);
  return values;
}

/** Brings values to 0 … 1 in place, the least and the greatest of all; equal ones to 1. */
function scaled(values: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const range = greatest - least;
  if (!(range > 0)) return values.fill(1);
  for (let at = 0; at < values.length; at++) values[at] = ((values[at] ?? 0) - least) / range;
  return values;
}
