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
  /** How near a sentence model sees a paper: the cosine. */
  readonly meaning?: ((place: number) => number) | undefined;
  /** The place of the paper that the query is made of, which says nothing about its neighbours. */
  readonly source?: number | undefined;
}

/**
 * Scores 0 to 1 for what the words found, nothing more and nothing less, so that every result can show why it is there:
 * the weighted sum with the cosines in the latent space and of a sentence model, each brought to 0 … 1; then each paper
 * takes a share from its neighbours, as near papers tend to answer the same questions (Diaz, “Regularizing query-based
 * retrieval scores”, Information Retrieval 10, 2007).
 */
export function fuseScores(
  found: Found,
  model: CorpusModel,
  weights: RankingWeights = RANKING_WEIGHTS,
): Float64Array {
  const { places, counts, meaning, source } = found;
  const near = nearnessTo(model.space, counts);
  const latentShare = near === undefined ? 0 : weights.latent * near.represented;
  const embeddingShare = meaning === undefined ? 0 : weights.embedding;
  const scores = scaled(found.scores.slice());
  multiplyBy(scores, 1 - latentShare - embeddingShare);
  if (near !== undefined) addShare(scores, latentShare, scaled(valuesAt(places, near.to)));
  if (meaning !== undefined) addShare(scores, embeddingShare, scaled(valuesAt(places, meaning)));
  const all = new Float64Array(model.space.documents);
  for (let at = 0; at < scores.length; at++) all[places[at] ?? 0] = scores[at] ?? 0;
  const around = scaled(valuesAt(places, (place) => meanOfNeighbours(model.neighbours, place, all, source)));
  multiplyBy(scores, 1 - weights.neighbours);
  addShare(scores, weights.neighbours, around);
  return scores;
}

function multiplyBy(scores: Float64Array, factor: number): void {
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) * factor;
}

function addShare(scores: Float64Array, share: number, others: Float64Array): void {
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + share * (others[at] ?? 0);
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
