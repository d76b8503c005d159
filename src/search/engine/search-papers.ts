import { createTurns, giveWay } from '../../turns.ts';
import type { SearchHit, SearchPage } from '../library.ts';
import { rankedText, type SearchQuery } from '../query.ts';
import { assessAnswer, EXAMINED } from '../ranking/confidence.ts';
import { findPassing, withContractedAuthors } from '../ranking/filters.ts';
import { FUSED, fuseScores } from '../ranking/fuse.ts';
import type { RankingWeights } from '../ranking/ranking-weights.ts';
import { readTyped } from '../typed-text.ts';
import type { Acronyms } from '../words/acronyms.ts';
import { type ResolvedQuery, resolveWords } from '../words/resolve-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { orderInTurns, type ScoredPlaces, SORTED_AT_ONCE, selectBest, takeBest } from './best-places.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { placeOfTitle, readPapers } from './find-paper.ts';
import type { FoundPool } from './found-papers.ts';
import type { IndexModel } from './index-model.ts';
import type { NearForms } from './near-forms.ts';
import { countAt, postingLists } from './posting-lists.ts';
import type { ScoreWords } from './score-words.ts';
import { createSearchHits } from './search-hits.ts';

/** What ranking goes by besides the words; each may be missing. */
export interface Learned {
  readonly model?: IndexModel | undefined;
  /** How near a sentence model sees the paper at a place to what is asked: the cosine, -1 to 1. */
  readonly sentenceSimilarity?: ((place: number) => number) | undefined;
}

/** What a search goes by. */
export interface SearchParts {
  readonly index: CorpusIndex;
  readonly vocabulary: Vocabulary;
  readonly acronyms: Acronyms;
  readonly nearForms: NearForms;
  readonly pool: FoundPool;
  readonly scoreWords: ScoreWords;
  readonly weights: RankingWeights;
}

const MANY_WORDS = 32;

/** Finds the papers that answer a query: words find, everything that ranking knows puts them in order. */
export async function searchPapers(
  asked: SearchQuery,
  parts: SearchParts,
  learned: Learned,
): Promise<Omit<SearchPage, 'isProvisional'>> {
  const { index, vocabulary, acronyms } = parts;
  const resolved = resolveWords(readTyped(rankedText(asked)), { vocabulary, acronyms });
  const weights = parts.nearForms.addTo(resolved.weights);
  // Others have their turn within a long question.
  if (resolved.words.length > MANY_WORDS) await giveWay();
  const titled = await placeOfTitle(index, asked.source);
  const question = {
    resolved,
    weights,
    titled,
    count: Math.max(EXAMINED, asked.offset + asked.limit),
    learned,
  };
  let found = await rank(question, parts, await findPassing(asked, index));
  const contracted = found.total === 0 ? withContractedAuthors(asked) : undefined;
  if (contracted !== undefined) found = await rank(question, parts, await findPassing(contracted, index));
  const termsOf = termsAt(resolved, index);
  const best = found.best.slice(0, EXAMINED).map(({ place }) => termsOf(place));
  const shown = found.best.slice(asked.offset, asked.offset + asked.limit);
  const papers = await readPapers(
    index,
    shown.map(({ place }) => place),
  );
  const toHit = createSearchHits(resolved, parts, learned);
  const hits: SearchHit[] = [];
  const turn = createTurns();
  for (const [at, { place, score }] of shown.entries()) {
    const paper = papers[at];
    if (paper !== undefined) hits.push(toHit({ paper, score, terms: termsOf(place) }));
    await turn();
  }
  return {
    query: asked,
    hits,
    total: found.total,
    ...assessAnswer(asked, { resolved: resolved.words, best, vocabulary, papers: index.papers }),
  };
}

interface Question {
  readonly resolved: ResolvedQuery;
  /** Of its terms and their other forms. */
  readonly weights: ReadonlyMap<string, number>;
  /** The paper whose whole title was asked for. */
  readonly titled: number | undefined;
  /** How many of the best are wanted. */
  readonly count: number;
  readonly learned: Learned;
}

interface Found {
  readonly total: number;
  /** Best first. */
  readonly best: readonly { readonly place: number; readonly score: number }[];
}

function rank(question: Question, parts: SearchParts, passing?: Uint8Array): Promise<Found> {
  const { resolved, weights } = question;
  if (resolved.words.length === 0 && passing !== undefined)
    return orderFound(allPassing(passing, parts.index.gone), question, { ...parts, passing });
  return parts.pool.lend(async (lent) => {
    const found = await parts.scoreWords({ query: resolved, weights, passing }, lent);
    return orderFound(found, question, { ...parts, passing });
  });
}

/** The best of what was found, the paper whose whole title was asked for first. */
async function orderFound(
  found: ScoredPlaces,
  question: Question,
  parts: SearchParts & { readonly passing: Uint8Array | undefined },
): Promise<Found> {
  const { titled, count } = question;
  const { index, passing } = parts;
  const fused = fuseBest(found, question, parts);
  const isMuch = Math.min(count, fused.places.length) > SORTED_AT_ONCE;
  const first = isMuch ? await orderInTurns(fused, index.positions) : takeBest(fused, count, index.positions);
  const best = Array.from(first.places, (place, at) => ({ place, score: first.scores[at] ?? 0 }));
  const isTitledIn = titled !== undefined && passing?.[titled] !== 0;
  if (!isTitledIn) return { total: found.places.length, best };
  // Who types a whole title means that paper, however many others use the same words.
  const score = Math.max(
    ...best.slice(0, 1).map((first) => first.score * 1.001),
    best.find(({ place }) => place === titled)?.score ?? 0,
  );
  return {
    total: found.places.length + (found.places.includes(titled) ? 0 : 1),
    best: [{ place: titled, score }, ...best.filter(({ place }) => place !== titled)],
  };
}

/**
 * What the words put first with new scores, above those of all others; without a model as it was found. The others are left
 * out unless they are wanted too.
 */
function fuseBest(
  found: ScoredPlaces,
  { resolved, count, learned }: Question,
  { index, weights }: SearchParts,
): ScoredPlaces {
  const { model, sentenceSimilarity } = learned;
  if (model === undefined || found.places.length < 2) return found;
  const { places, scores } = selectBest(found, FUSED, index.positions);
  const matches = { places, wordScores: scores, counts: resolved.weights, sentenceSimilarity };
  const fused = fuseScores(matches, model, weights);
  if (places.length === found.places.length) return { places, scores: fused };
  const least = scores.reduce((one, other) => Math.min(one, other));
  for (let at = 0; at < fused.length; at++) fused[at] = least + (fused[at] ?? 0);
  if (count <= FUSED) return { places, scores: fused };
  const newScores = new Map(Array.from(places, (place, at) => [place, fused[at] ?? 0]));
  const all = found.scores.map((score, at) => newScores.get(found.places[at] ?? 0) ?? score);
  return { places: found.places, scores: all };
}

function allPassing(passing: Uint8Array, gone: Uint8Array | undefined): ScoredPlaces {
  const places = new Uint32Array(passing.length);
  let count = 0;
  for (let place = 0; place < passing.length; place++)
    if (passing[place] === 1 && gone?.[place] !== 1) places[count++] = place;
  return { places: places.subarray(0, count), scores: new Float64Array(count) };
}

/** Which terms of a query the paper at a place has. */
function termsAt(
  { finding, weights }: ResolvedQuery,
  index: CorpusIndex,
): (place: number) => readonly string[] {
  const terms = [...new Set([...finding, ...weights.keys()])];
  const lists = terms.map((term) => ({ term, lists: postingLists(index, term) }));
  return (place) => lists.filter((one) => countAt(one.lists, place) > 0).map(({ term }) => term);
}
