import type { IndexModel } from '../engine/index-model.ts';
import { meanOfNeighbours } from '../model/neighbours.ts';
import { RANKING_WEIGHTS, type RankingWeights } from './ranking-weights.ts';

/**
 * So many of what the words put first are ordered by all that ranking knows, which bounds what a question costs among tens
 * of thousands of papers; with all of them the figures of docs/relevance.md are the same.
 */
export const FUSED = 1_000;

/** The words always have something to say. */
const MOST_OF_MEANING = 0.9;

/** The papers that the words of a query found, and what is known of it besides. */
export interface WordMatches {
  readonly places: ArrayLike<number>;
  /** What each scores by the words, in the order of `places`. */
  readonly wordScores: Float64Array;
  /** How often each term is in the query. */
  readonly counts: ReadonlyMap<string, number>;
  /** How near a sentence model sees the paper at a place: the cosine, -1 to 1. */
  readonly sentenceSimilarity?: ((place: number) => number) | undefined;
  /** The place of the paper that the query is made of, which says nothing about its neighbours. */
  readonly source?: number | undefined;
}

/** The shares for a question that the words do not answer: meaning has more to say. */
export function unansweredWeights(
  weights: RankingWeights,
  { hasSentenceModel }: { readonly hasSentenceModel: boolean },
): RankingWeights {
  const { latentTimes, embedding } = weights.unanswered;
  return hasSentenceModel ? { ...weights, embedding } : { ...weights, latent: weights.latent * latentTimes };
}

/**
 * Scores 0 to 1 for the papers given, nothing more and nothing less:
 * the weighted sum with the cosines in the latent space and of a sentence model, each brought to 0 … 1; then each paper
 * takes a share from its neighbours, as near papers tend to answer the same questions (Diaz, “Regularizing query-based
 * retrieval scores”, Information Retrieval 10, 2007).
 */
export function fuseScores(
  { places, wordScores, counts, sentenceSimilarity, source }: WordMatches,
  model: IndexModel,
  weights: RankingWeights = RANKING_WEIGHTS,
): Float64Array {
  const near = model.nearness(counts);
  const embeddingShare = sentenceSimilarity === undefined ? 0 : weights.embedding;
  const latentShare =
    near === undefined ? 0 : Math.min(weights.latent * near.represented, MOST_OF_MEANING - embeddingShare);
  const scores = scaled(wordScores.slice());
  multiplyBy(scores, 1 - latentShare - embeddingShare);
  if (near !== undefined) addShare(scores, latentShare, scaled(valuesAt(places, near.to)));
  if (sentenceSimilarity !== undefined)
    addShare(scores, embeddingShare, scaled(valuesAt(places, sentenceSimilarity)));
  const known = model.scratch;
  for (let at = 0; at < scores.length; at++) known[places[at] ?? 0] = scores[at] ?? 0;
  const mean = meanOfNeighbours(model.neighbours, known, source);
  // A paper that joined since has no neighbours yet: it keeps what it has.
  const around = scaled(valuesAt(places, (place) => (place < model.papers ? mean(place) : Number.NaN)));
  for (let at = 0; at < around.length; at++) {
    if (Number.isNaN(around[at])) around[at] = scores[at] ?? 0;
    known[places[at] ?? 0] = 0;
  }
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

/** Brings values to 0 … 1 in place, the least and the greatest of all; equal ones to 1; NaN stays. */
function scaled(values: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const range = greatest - least;
  for (let at = 0; at < values.length; at++)
    values[at] = range > 0 ? ((values[at] ?? 0) - least) / range : Number.isNaN(values[at]) ? Number.NaN : 1;
  return values;
}
