import { foldText } from '../papers/fold.ts';
import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { isStopWord, stem, wordsAndParts } from './analyzer.ts';
import type { CorpusModel } from './corpus-model.ts';
import { fuseScores } from './fuse.ts';
import { lazily } from './lazily.ts';
import type { Library, RelatedHit } from './library.ts';
import type { Meanings } from './meanings.ts';
import { type Neighbours, nearnessOf } from './neighbours.ts';
import { createPostings, type Postings } from './postings.ts';
import type { RankingWeights } from './ranking-weights.ts';
import { pairsOf, reasonsIn } from './related-reasons.ts';
import type { AnalysedPaper, TermIndex } from './term-index.ts';

/** What ranking goes by besides the words. */
interface Learned {
  readonly model: () => CorpusModel | undefined;
  readonly meanings: Meanings;
  readonly weights: RankingWeights;
}

/**
 * Papers near to a paper or a text: BM25 with the whole source as the query. A score is given as a share of what the
 * source would score against itself, so that scores of different sources can be compared.
 */
export function createRelated(
  index: TermIndex,
  documents: readonly AnalysedPaper[],
  { model, meanings, weights }: Learned,
): Library['related'] {
  const postings = createPostings(documents.map(({ title, abstract }) => [...title, ...title, ...abstract]));
  const scores = new Float64Array(index.papers.length);
  const places = new Map(index.papers.map((paper, at) => [paper.id, at]));

  return (source, limit, options = {}) => {
    const frequencies = sourceFrequencies(source);
    const own = typeof source === 'string' ? undefined : places.get(source.id);
    const best = postings.selfScore(frequencies);
    if (best === 0) return { hits: [], close: false };
    const query = postings.score(frequencies, scores);
    const { threshold = closeness(frequencies.size) } = options;
    const shared = options.threshold === undefined && frequencies.size > FEW_TERMS ? FEW_TERMS : 1;
    const isClose = (at: number) =>
      (scores[at] ?? 0) >= best * threshold && postings.strongestTerms(at, query, shared).length >= shared;
    const meaning = typeof source === 'string' ? meanings.of(source) : meanings.ofPaper(own);
    const ordered = orderFound({ scores, counts: frequencies, own, meaning }, model(), weights);
    const near = takeDistinct(ordered, limit, isClose, model()?.neighbours);
    const pairs = pairsOf(sourceText(source));
    const isCommon = (term: string) =>
      (index.documentFrequency.get(term) ?? 0) > COMMON_SHARE * index.papers.length;
    const [first] = near;
    const share = first === undefined ? 0 : Math.min(1, (scores[first.at] ?? 0) / best) / first.score;
    const hits = near.flatMap(({ at, score }) => {
      const paper = index.papers[at];
      if (paper === undefined) return [];
      return [describe({ source, paper, at, score: score * share, query, pairs, isCommon }, postings)];
    });
    return { hits, close: hits.length > 0 };
  };
}

/**
 * The least score that counts as close. A text of few words shares some of them with many papers by chance, so it needs
 * more. Chosen so that papers of the seeds keep nearly all their neighbours while abstracts and questions of other fields
 * (aeronautics, biomedicine) find none of them close (bench/confidence.ts).
 */
function closeness(sourceTerms: number): number {
  return 0.11 + 0.9 / (sourceTerms + 1);
}

/** One common word alone does not relate two texts, unless there are hardly more. */
const FEW_TERMS = 2;
const REASON_TERMS = 4;

function sourceFrequencies(source: Paper | string): Map<string, number> {
  const text =
    typeof source === 'string' ? sourceText(source) : `${displayText(source.title)}\n${sourceText(source)}`;
  const frequencies = new Map<string, number>();
  for (const word of wordsAndParts(text.slice(0, MAX_SOURCE_CHARACTERS))) {
    if (isStopWord(word) || ONLY_DIGITS.test(word)) continue;
    frequencies.set(stem(word), (frequencies.get(stem(word)) ?? 0) + 1);
  }
  return frequencies;
}

const ONLY_DIGITS = /^\p{N}+$/u;
const MAX_SOURCE_CHARACTERS = 20_000;

function sourceText(source: Paper | string): string {
  return displayText(
    typeof source === 'string'
      ? source.slice(0, MAX_SOURCE_CHARACTERS)
      : `${source.title}\n${source.abstract}`,
  );
}

interface Scored {
  readonly scores: Float64Array;
  readonly counts: ReadonlyMap<string, number>;
  readonly own: number | undefined;
  readonly meaning: ((place: number) => number) | undefined;
}

interface Placed {
  readonly at: number;
  readonly score: number;
}

/** All papers that have any term of the source, best first. */
function orderFound(
  { scores, counts, own, meaning }: Scored,
  model: CorpusModel | undefined,
  weights: RankingWeights,
): readonly Placed[] {
  const places: number[] = [];
  for (const [at, score] of scores.entries()) if (score > 0 && at !== own) places.push(at);
  const found = Float64Array.from(places, (at) => scores[at] ?? 0);
  const fused =
    model === undefined
      ? found
      : fuseScores({ places, scores: found, counts, meaning, source: own }, model, weights);
  const placed = places.map((at, place) => ({ at, score: fused[place] ?? 0 }));
  return placed.sort((a, b) => b.score - a.score || a.at - b.at);
}

/** The first that are close, without copies of those before them. */
function takeDistinct(
  ordered: readonly Placed[],
  limit: number,
  isClose: (at: number) => boolean,
  neighbours: Neighbours | undefined,
): readonly Placed[] {
  const near: Placed[] = [];
  for (const placed of ordered) {
    if (near.length === limit) break;
    const isCopy = near.some((other) => areCopies(placed.at, other.at, neighbours));
    if (!isCopy && isClose(placed.at)) near.push(placed);
  }
  return near;
}

/** Above this cosine two papers are one that was published twice, or parts of a series in the same words. */
const COPY = 0.9;

function areCopies(one: number, other: number, neighbours: Neighbours | undefined): boolean {
  return (
    neighbours !== undefined &&
    Math.max(nearnessOf(neighbours, one, other), nearnessOf(neighbours, other, one)) > COPY
  );
}

interface NearPaper {
  readonly source: Paper | string;
  readonly paper: Paper;
  readonly at: number;
  readonly score: number;
  readonly query: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<string>;
  readonly isCommon: (term: string) => boolean;
}

/** Alone a word that more papers have is no reason. */
const COMMON_SHARE = 0.12;

function describe(
  { source, paper, at, score, query, pairs, isCommon }: NearPaper,
  postings: Postings,
): RelatedHit {
  const authors = new Set(typeof source === 'string' ? [] : source.authors.map(foldText));
  // Reading the paper takes longer than finding it, and not everybody wants to know.
  const terms = lazily(() => {
    const carrying = postings.strongestTerms(at, query, 2 * REASON_TERMS);
    return reasonsIn(sourceText(paper), { carrying, pairs, isCommon }).slice(0, REASON_TERMS);
  });
  return {
    paper,
    score,
    get terms() {
      return terms();
    },
    sharedAuthors: paper.authors.filter((name) => authors.has(foldText(name))),
  };
}
