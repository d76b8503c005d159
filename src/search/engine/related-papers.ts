import { foldText } from '../../papers/fold.ts';
import type { Paper } from '../../papers/paper.ts';
import { lazily } from '../lazily.ts';
import {
  MAX_RELATED_CHARACTERS,
  type RelatedHit,
  type RelatedOptions,
  type RelatedPage,
} from '../library.ts';
import { FUSED, fuseScores } from '../ranking/fuse.ts';
import type { RankingWeights } from '../ranking/ranking-weights.ts';
import { pairsOf, reasonsIn, type TermJudge } from '../ranking/related-reasons.ts';
import { isScholarlyProse } from '../ranking/scholarly-prose.ts';
import { readTyped } from '../typed-text.ts';
import { isStopWord, stem, wordsAndParts } from '../words/analyzer.ts';
import { selectBest, takeBest } from './best-places.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { placeOfId, readPapers } from './find-paper.ts';
import type { FoundPool } from './found-papers.ts';
import type { IndexModel } from './index-model.ts';
import { createTextScorer, type TextScores } from './score-text.ts';
import type { Learned } from './search-papers.ts';
import { termFrequency } from './vocabulary-of-index.ts';

/** @param learned what the ranking goes by besides the words at this question */
export type FindRelated = (
  source: Paper | string,
  options: RelatedOptions,
  learned: Learned,
) => Promise<RelatedPage>;

/**
 * Papers near to a paper or a text: BM25 with the whole source as the query. A score is given as a share of what the
 * source would score against itself, so that scores of different sources can be compared.
 */
export function createRelated(
  { index, pool }: { readonly index: CorpusIndex; readonly pool: FoundPool },
  weights: RankingWeights,
): FindRelated {
  const scoreText = createTextScorer(index);
  return async (source, { limit, threshold: asked }, learned) => {
    const text = sourceText(source);
    const counts = sourceCounts(source, text);
    const sourcePlace = typeof source === 'string' ? undefined : placeOfId(index, source.id);
    const { scored, ordered } = await pool.lend(async (found) => {
      const scored = await scoreText(counts, found);
      return { scored, ordered: orderFound({ scored, counts, sourcePlace, index }, learned, weights) };
    });
    if (scored.ownScore === 0) return { hits: [], close: false };
    const threshold = (asked ?? closeness(counts.size)) * scored.ownScore;
    const shared = asked === undefined && counts.size > FEW_TERMS ? FEW_TERMS : 1;
    const isClose = ({ place, wordScore }: Placed) =>
      wordScore >= threshold && scored.strongestTerms(place, shared).length >= shared;
    const near = takeDistinct(ordered, { limit, isClose, model: learned.model });
    const papers = await readPapers(
      index,
      near.map(({ place }) => place),
    );
    const [first] = near;
    const share = first === undefined ? 0 : Math.min(1, first.wordScore / scored.ownScore) / first.score;
    const pairs = lazily(() => pairsOf(text));
    const judge = judgeOf(index);
    const hits = near.flatMap(({ place, score }, at) => {
      const paper = papers[at];
      if (paper === undefined) return [];
      const carrying = () => scored.strongestTerms(place, LOOKED_AT);
      return [describe({ source, paper, score: score * share, carrying, pairs, judge })];
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
/** So many of the strongest terms are looked at: prose among them is no reason. */
const LOOKED_AT = 24;

/** So often the title of the source counts: 4 to 6 were the same, 2 was less (docs/relevance.md). */
const TITLE_TIMES = 5;

/** How often each term is in the source. */
function sourceCounts(source: Paper | string, own: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const word of wordsAndParts(text.slice(0, MAX_RELATED_CHARACTERS))) {
      if (isStopWord(word) || ONLY_DIGITS.test(word)) continue;
      counts.set(stem(word), (counts.get(stem(word)) ?? 0) + times);
    }
  };
  add(own, 1);
  if (typeof source !== 'string') add(source.shown.title, TITLE_TIMES - 1);
  return counts;
}

const ONLY_DIGITS = /^\p{N}+$/u;

function sourceText(source: Paper | string): string {
  return typeof source === 'string'
    ? readTyped(source.slice(0, MAX_RELATED_CHARACTERS))
    : `${source.shown.title}\n${source.shown.abstract}`;
}

interface Scored {
  readonly scored: TextScores;
  readonly counts: ReadonlyMap<string, number>;
  /** Undefined for a source that is no paper of the index. */
  readonly sourcePlace: number | undefined;
  readonly index: CorpusIndex;
}

interface Placed {
  readonly place: number;
  readonly score: number;
  readonly wordScore: number;
}

/** The papers that the words put first, in their order by everything. */
function orderFound(
  { scored, counts, sourcePlace, index }: Scored,
  { model, sentenceSimilarity }: Learned,
  weights: RankingWeights,
): readonly Placed[] {
  const { places, scores } = selectBest(scored.found(sourcePlace), FUSED, index.positions);
  const found = { places, wordScores: scores, counts, sentenceSimilarity, source: sourcePlace };
  const fused =
    model === undefined ? scores : fuseScores(found, model, { ...weights, latent: weights.relatedLatent });
  const wordScores = new Map(Array.from(places, (place, at) => [place, scores[at] ?? 0]));
  const ordered = takeBest({ places, scores: fused }, FUSED, index.positions);
  return Array.from(ordered.places, (place, at) => ({
    place,
    score: ordered.scores[at] ?? 0,
    wordScore: wordScores.get(place) ?? 0,
  }));
}

interface Selection {
  readonly limit: number;
  readonly isClose: (placed: Placed) => boolean;
  readonly model: IndexModel | undefined;
}

/** Above this cosine two papers are one that was published twice, or parts of a series in the same words. */
const COPY = 0.9;

/** The first that are close. Copies of those before them stand last, and only where there are no others. */
function takeDistinct(ordered: readonly Placed[], { limit, isClose, model }: Selection): readonly Placed[] {
  const near: Placed[] = [];
  const copies: Placed[] = [];
  for (const placed of ordered) {
    if (near.length === limit) break;
    const isCopy = model !== undefined && near.some(({ place }) => model.cosine(placed.place, place) > COPY);
    if (isCopy && copies.length >= limit) continue;
    if (isClose(placed)) (isCopy ? copies : near).push(placed);
  }
  const least = near.at(-1)?.score ?? 0;
  return [...near, ...copies.map((copy) => ({ ...copy, score: Math.min(least, copy.score) }))].slice(
    0,
    limit,
  );
}

interface NearPaper {
  readonly source: Paper | string;
  readonly paper: Paper;
  readonly score: number;
  readonly carrying: () => readonly string[];
  readonly pairs: () => ReadonlySet<string>;
  readonly judge: TermJudge;
}

/** Alone a word that more papers have is no reason. */
const COMMON_SHARE = 0.12;

/** What hardly any of so many papers with a word has in its title is how people write, not what they write about. */
const TELLING_PAPERS = 30;
const TITLE_SHARE = 0.02;

function judgeOf(index: CorpusIndex): TermJudge {
  return {
    isCommon: (term) => termFrequency(index, term).all > COMMON_SHARE * index.papers,
    isProse: (term) => {
      if (isScholarlyProse(term)) return true;
      const { text, title } = termFrequency(index, term);
      return text >= TELLING_PAPERS && title < TITLE_SHARE * text;
    },
  };
}

function describe({ source, paper, score, carrying, pairs, judge }: NearPaper): RelatedHit {
  const authors = new Set(typeof source === 'string' ? [] : source.shown.authors.map(foldText));
  // Reading the paper takes longer than finding it, and not everybody wants to know.
  const terms = lazily(() =>
    reasonsIn(sourceText(paper), { carrying: carrying(), pairs: pairs(), ...judge }).slice(0, REASON_TERMS),
  );
  return {
    paper,
    score,
    get terms() {
      return terms();
    },
    sharedAuthors: paper.shown.authors.filter((name) => authors.has(foldText(name))),
  };
}
