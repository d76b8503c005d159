import { FUSED, fuseScores, unansweredWeights } from '../ranking/fuse.ts';
import type { ResolvedQuery } from '../words/resolve-words.ts';
import { orderInTurns, type ScoredPlaces, SORTED_AT_ONCE, selectBest, takeBest } from './best-places.ts';
import { furtherByMeaning } from './further-by-meaning.ts';
import { matchedAt } from './matched-terms.ts';
import type { FoundPlace } from './narrow-found.ts';
import { withFurther } from './nearest-in-meaning.ts';
import type { Learned, SearchParts } from './search-papers.ts';
import { countWorth } from './worth-paging.ts';

/** A query as it is ranked by. */
export interface Question {
  readonly resolved: ResolvedQuery;
  /** Of its terms and their other forms. */
  readonly weights: ReadonlyMap<string, number>;
  /** The paper whose whole title was asked for. */
  readonly titled: number | undefined;
  /** How many of the best are wanted. */
  readonly count: number;
  /** All that was found counts, worth reading or not. */
  readonly isDeep: boolean;
  /** An order alone is asked for. */
  readonly isEverything: boolean;
  readonly learned: Learned;
}

/** What was found, of all that there is. */
export interface Found {
  readonly total: number;
  /** Best first. */
  readonly best: readonly FoundPlace[];
  /** Some of it was left out on purpose. */
  readonly isNarrowed?: true;
}

/**
 * Words find, everything that ranking knows puts in order.
 * @param passing by place: 1 for papers that may be found; undefined: all
 */
export function rankPapers(question: Question, parts: SearchParts, passing?: Uint8Array): Promise<Found> {
  const { resolved, weights } = question;
  if (resolved.words.length === 0 && (passing !== undefined || question.isEverything)) {
    const all = passing ?? new Uint8Array(parts.index.size).fill(1);
    return orderFound(allPassing(all, parts.index.gone), question, { ...parts, passing });
  }
  return parts.pool.lend(async (lent) => {
    const found = await parts.scoreWords({ query: resolved, weights, passing }, lent);
    const matchedOf = matchedAt(resolved, parts.index);
    const termsOf = (place: number) => [...matchedOf(place).keys()];
    const isFurther = (place: number) => lent.isFound[place] === 0 && passing?.[place] !== 0;
    const further = await furtherByMeaning({ found, isFurther, termsOf }, question, parts);
    return orderFound(found, question, { ...parts, passing, further });
  });
}

/** The best of what was found, the paper whose whole title was asked for first. */
async function orderFound(found: ScoredPlaces, question: Question, parts: PassingParts): Promise<Found> {
  const { titled, count } = question;
  const { index, passing } = parts;
  const fused = fuseBest(found, question, parts);
  const all = found.places.length + (parts.further?.length ?? 0);
  const isMuch = Math.min(count, fused.places.length) > SORTED_AT_ONCE;
  const first = isMuch ? await orderInTurns(fused, index.positions) : takeBest(fused, count, index.positions);
  const best = Array.from(first.places, (place, at) => ({ place, score: first.scores[at] ?? 0 }));
  const isTitledIn = titled !== undefined && passing?.[titled] !== 0;
  const total = question.isDeep ? all : countWorth(fused);
  if (!isTitledIn) return { total, best };
  // Who types a whole title means that paper, however many others use the same words.
  const score = Math.max(
    ...best.slice(0, 1).map((first) => first.score * 1.001),
    best.find(({ place }) => place === titled)?.score ?? 0,
  );
  return {
    total: total + (found.places.includes(titled) || parts.further?.includes(titled) === true ? 0 : 1),
    best: [{ place: titled, score }, ...best.filter(({ place }) => place !== titled)],
  };
}

interface PassingParts extends SearchParts {
  /** By place: 1 for papers that may be found; undefined: all. */
  readonly passing: Uint8Array | undefined;
  /** Found by meaning where the words do not answer; undefined where they do. */
  readonly further?: readonly number[] | undefined;
}

/**
 * What the words put first, and what was found by meaning, with new scores, above those of all others; without a model as it was
 * found. The others are left out unless they are wanted too.
 */
function fuseBest(
  found: ScoredPlaces,
  { resolved, count, learned }: Question,
  { index, weights, further }: PassingParts,
): ScoredPlaces & { readonly base: number } {
  const { model, sentenceSimilarity } = learned;
  if (model === undefined || (found.places.length < 2 && further === undefined)) return { ...found, base: 0 };
  const selected = selectBest(found, FUSED, index.positions);
  const { places, scores } = further === undefined ? selected : withFurther(selected, further);
  const matches = { places, wordScores: scores, counts: resolved.weights, sentenceSimilarity };
  const hasSentenceModel = sentenceSimilarity !== undefined;
  const shares = further === undefined ? weights : unansweredWeights(weights, { hasSentenceModel });
  const fused = fuseScores(matches, model, shares);
  if (selected.places.length === found.places.length) return { places, scores: fused, base: 0 };
  const least = scores.reduce((one, other) => Math.min(one, other));
  for (let at = 0; at < fused.length; at++) fused[at] = least + (fused[at] ?? 0);
  if (count <= FUSED) return { places, scores: fused, base: least };
  const whole = further === undefined ? found : withFurther(found, further);
  const newScores = new Map(Array.from(places, (place, at) => [place, fused[at] ?? 0]));
  const all = whole.scores.map((score, at) => newScores.get(whole.places[at] ?? 0) ?? score);
  return { places: whole.places, scores: all, base: least };
}

function allPassing(passing: Uint8Array, gone: Uint8Array | undefined): ScoredPlaces {
  const places = new Uint32Array(passing.length);
  let count = 0;
  for (let place = 0; place < passing.length; place++)
    if (passing[place] === 1 && gone?.[place] !== 1) places[count++] = place;
  return { places: places.subarray(0, count), scores: new Float64Array(count) };
}
