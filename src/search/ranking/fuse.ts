import type { Learned } from '../engine/snapshot.ts';
import type { CorpusModel } from '../model/corpus-model.ts';
import { nearnessTo } from '../model/latent-space.ts';
import { meanOfNeighbours } from '../model/neighbours.ts';
import type { Ranked } from './ranked.ts';
import { RANKING_WEIGHTS, type RankingWeights } from './ranking-weights.ts';

/** What is known of a question besides the words: what was learned, and its terms with how often it has each. */
type Evidence = Learned & { readonly counts: ReadonlyMap<string, number> };

/**
 * So many of what the words put first are ordered by all that ranking knows, which bounds what a question costs among tens
 * of thousands of papers; with all of them the figures of docs/relevance.md are the same.
 */
const FUSED = 1_000;

/** The same papers, those that the words put first with new scores above all others; without a model as they were. */
export function fuseRanked(
  ranked: readonly Ranked[],
  { model, sentenceSimilarity, counts }: Evidence,
  weights: RankingWeights,
): readonly Ranked[] {
  if (model === undefined || ranked.length < 2) return ranked;
  const count = Math.min(FUSED, ranked.length);
  const places = new Uint32Array(count);
  const wordScores = new Float64Array(count);
  // Above the scores of those that stay as the words put them.
  let base = 0;
  for (const [rank, { place, score }] of ranked.entries()) {
    if (rank < count) {
      places[rank] = place;
      wordScores[rank] = score;
    } else if (score > base) base = score;
  }
  const scores = fuseScores({ places, wordScores, counts, sentenceSimilarity }, model, weights);
  return ranked.map((entry, rank) =>
    rank < FUSED ? { place: entry.place, score: base + (scores[rank] ?? 0), terms: entry.terms } : entry,
  );
}

/** The papers that the words of a query found. */
interface WordMatches {
  readonly places: ArrayLike<number>;
  /** What each scores by the words, in the order of `places`. */
  readonly wordScores: Float64Array;
  /** The terms it was found by, and how often each is in the query. */
  readonly counts: ReadonlyMap<string, number>;
  /** See Learned. */
  readonly sentenceSimilarity?: ((place: number) => number) | undefined;
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
  { places, wordScores, counts, sentenceSimilarity, source }: WordMatches,
  model: CorpusModel,
  weights: RankingWeights = RANKING_WEIGHTS,
): Float64Array {
  const near = nearnessTo(model.space, counts);
  const latentShare = near === undefined ? 0 : weights.latent * near.represented;
  const embeddingShare = sentenceSimilarity === undefined ? 0 : weights.embedding;
  const scores = scaled(wordScores.slice());
  multiplyBy(scores, 1 - latentShare - embeddingShare);
  if (near !== undefined) addShare(scores, latentShare, scaled(valuesAt(places, near.to)));
  if (sentenceSimilarity !== undefined)
    addShare(scores, embeddingShare, scaled(valuesAt(places, sentenceSimilarity)));
  const all = new Float64Array(model.space.documents);
  for (let at = 0; at < scores.length; at++) all[places[at] ?? 0] = scores[at] ?? 0;
  const around = scaled(valuesAt(places, meanOfNeighbours(model.neighbours, all, source)));
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
