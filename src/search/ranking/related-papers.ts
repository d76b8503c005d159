import { foldText } from '../../papers/fold.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Learned } from '../engine/snapshot.ts';
import { lazily } from '../lazily.ts';
import type { RelatedHit, RelatedOptions, RelatedPage } from '../library.ts';
import { type Neighbours, nearnessOf } from '../model/neighbours.ts';
import { readTyped } from '../typed-text.ts';
import { isStopWord, stem, wordsAndParts } from '../words/analyzer.ts';
import type { AnalysedPaper, TermIndex } from '../words/term-index.ts';
import { fuseScores } from './fuse.ts';
import { createPostings, type Postings } from './postings.ts';
import type { Ranked } from './ranked.ts';
import type { RankingWeights } from './ranking-weights.ts';
import { pairsOf, reasonsIn } from './related-reasons.ts';

/** @param learned what the ranking goes by besides the words at this question */
export type FindRelated = (source: Paper | string, options: RelatedOptions, learned: Learned) => RelatedPage;

interface RelatedParts {
  readonly index: TermIndex;
  readonly documents: readonly AnalysedPaper[];
  readonly places: ReadonlyMap<string, number>;
  readonly weights: RankingWeights;
}

/**
 * Papers near to a paper or a text: BM25 with the whole source as the query. A score is given as a share of what the
 * source would score against itself, so that scores of different sources can be compared.
 */
export function createRelated({ index, documents, places, weights }: RelatedParts): FindRelated {
  const postings = createPostings(documents.map(({ title, abstract }) => [...title, ...title, ...abstract]));
  const scores = new Float64Array(index.papers.length);

  return (source, { limit, threshold: asked }, learned) => {
    const text = sourceText(source);
    const frequencies = sourceFrequencies(source, text);
    const sourcePlace = typeof source === 'string' ? undefined : places.get(source.id);
    const best = postings.selfScore(frequencies);
    if (best === 0) return { hits: [], close: false };
    const query = postings.score(frequencies, scores);
    const threshold = asked ?? closeness(frequencies.size);
    const shared = asked === undefined && frequencies.size > FEW_TERMS ? FEW_TERMS : 1;
    const isClose = (place: number) =>
      (scores[place] ?? 0) >= best * threshold &&
      postings.strongestTerms(place, query, shared).length >= shared;
    const ordered = orderFound({ scores, counts: frequencies, sourcePlace }, learned, weights);
    const near = takeDistinct(ordered, { limit, isClose, neighbours: learned.model?.neighbours });
    const pairs = lazily(() => pairsOf(text));
    const isCommon = (term: string) =>
      (index.documentFrequency.get(term) ?? 0) > COMMON_SHARE * index.papers.length;
    const [first] = near;
    const share = first === undefined ? 0 : Math.min(1, (scores[first.place] ?? 0) / best) / first.score;
    const hits = near.flatMap(({ place, score }) => {
      const paper = index.papers[place];
      if (paper === undefined) return [];
      return [describe({ source, paper, place, score: score * share, query, pairs, isCommon }, postings)];
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

/** The title of a paper counts twice. */
function sourceFrequencies(source: Paper | string, own: string): ReadonlyMap<string, number> {
  const text = typeof source === 'string' ? own : `${source.shown.title}\n${own}`;
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
  return typeof source === 'string'
    ? readTyped(source.slice(0, MAX_SOURCE_CHARACTERS))
    : `${source.shown.title}\n${source.shown.abstract}`;
}

interface Scored {
  /** Of every paper, by the words; 0 for one without a term of the source. */
  readonly scores: Float64Array;
  /** How often each term is in the source. */
  readonly counts: ReadonlyMap<string, number>;
  /** Undefined for a source that is no paper of the snapshot. */
  readonly sourcePlace: number | undefined;
}

type Placed = Pick<Ranked, 'place' | 'score'>;

/** All papers that have any term of the source, best first. */
function orderFound(
  { scores, counts, sourcePlace }: Scored,
  { model, sentenceSimilarity }: Learned,
  weights: RankingWeights,
): readonly Placed[] {
  const places: number[] = [];
  for (const [place, score] of scores.entries()) if (score > 0 && place !== sourcePlace) places.push(place);
  const wordScores = Float64Array.from(places, (place) => scores[place] ?? 0);
  const found = { places, wordScores, counts, sentenceSimilarity, source: sourcePlace };
  const fused = model === undefined ? wordScores : fuseScores(found, model, weights);
  const placed = places.map((place, at) => ({ place, score: fused[at] ?? 0 }));
  return placed.sort((a, b) => b.score - a.score || a.place - b.place);
}

interface Selection {
  readonly limit: number;
  readonly isClose: (place: number) => boolean;
  readonly neighbours: Neighbours | undefined;
}

/** The first that are close, without copies of those before them. */
function takeDistinct(
  ordered: readonly Placed[],
  { limit, isClose, neighbours }: Selection,
): readonly Placed[] {
  const near: Placed[] = [];
  for (const placed of ordered) {
    if (near.length === limit) break;
    const isCopy = near.some((other) => areCopies(placed.place, other.place, neighbours));
    if (!isCopy && isClose(placed.place)) near.push(placed);
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
  readonly place: number;
  readonly score: number;
  readonly query: ReadonlyMap<string, number>;
  readonly pairs: () => ReadonlySet<string>;
  readonly isCommon: (term: string) => boolean;
}

/** Alone a word that more papers have is no reason. */
const COMMON_SHARE = 0.12;

function describe(
  { source, paper, place, score, query, pairs, isCommon }: NearPaper,
  postings: Postings,
): RelatedHit {
  const authors = new Set(typeof source === 'string' ? [] : source.shown.authors.map(foldText));
  // Reading the paper takes longer than finding it, and not everybody wants to know.
  const terms = lazily(() => {
    const carrying = postings.strongestTerms(place, query, 2 * REASON_TERMS);
    return reasonsIn(sourceText(paper), { carrying, pairs: pairs(), isCommon }).slice(0, REASON_TERMS);
  });
  return {
    paper,
    score,
    get terms() {
      return terms();
    },
    sharedAuthors: paper.shown.authors.filter((name) => authors.has(foldText(name))),
  };
}
