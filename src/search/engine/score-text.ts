import { createTurns } from '../../turns.ts';
import {
  createSaturationTable,
  inverseDocumentFrequency,
  lengthNorm,
  queryWeight,
  type SaturationTable,
  saturated,
  saturatedIn,
} from '../ranking/bm25.ts';
import { countInText, MOST_IN_TEXT } from '../segment/paper-terms.ts';
import { type ScoredPlaces, selectBest } from './best-places.ts';
import { type CorpusIndex, segmentAt } from './corpus-index.ts';
import type { FoundPapers } from './found-papers.ts';
import { countAt, lengthOf, type PostingList, postingLists } from './posting-lists.ts';
import { termFrequency } from './vocabulary-of-index.ts';

/** What papers score against a whole text. */
export interface TextScores {
  /** What the text itself would score. */
  readonly ownScore: number;
  /** The papers that have any of its terms, where they were scored. @param except the place of the paper that the text is of */
  found(except: number | undefined): ScoredPlaces;
  /** Those of its terms that contribute most to the score of the paper at a place, strongest first. */
  strongestTerms(place: number, limit: number): readonly string[];
}

/** A term of the text in the index. */
interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  readonly lists: readonly PostingList[];
  readonly postings: number;
}

/** A text that has more postings than this is bounded: see below. */
const MANY_POSTINGS = 300_000;
/** Terms of a greater share of the papers hardly tell, and cost most. */
const COMMON_SHARE = 0.02;
/** So many papers, put first by the other terms, are scored by the common ones too. */
const COMPLETED = 3_000;

/**
 * Others have their turn within a long text.
 * @param counts how often each term is in the text
 * @param found where it is scored
 */
export type ScoreText = (counts: ReadonlyMap<string, number>, found: FoundPapers) => Promise<TextScores>;

/**
 * BM25 over title and abstract, the title counted twice, for texts of a hundred terms. Among many papers the common terms are
 * added only for those that the other terms put first.
 */
export function createTextScorer(index: CorpusIndex): ScoreText {
  const saturation = saturationOf(index);

  const weigh = (term: string, count: number): QueryTerm => {
    const { text } = termFrequency(index, term);
    const lists = postingLists(index, term);
    const weight = queryWeight(count) * inverseDocumentFrequency(index.papers, text);
    return { term, weight, lists, postings: lengthOf(lists) };
  };
  return async (counts, found) => {
    const turn = createTurns();
    const addAll = async (terms: readonly QueryTerm[], only?: Uint8Array) => {
      for (const { lists, weight } of terms) {
        for (const list of lists) addPostings(list, weight, { found, saturation, only });
        await turn();
      }
    };
    found.clear();
    const query = [...counts].map(([term, count]) => weigh(term, count));
    const isMuch = query.reduce((sum, { postings }) => sum + postings, 0) > MANY_POSTINGS;
    const common = query.filter(({ postings }) => isMuch && postings > COMMON_SHARE * index.size);
    const telling = query.filter((one) => !common.includes(one));
    let only: Uint8Array | undefined;
    if (common.length > 0 && telling.length > 0) {
      await addAll(telling);
      only = new Uint8Array(index.size);
      for (const place of selectBest(found.collect({}), COMPLETED, index.positions).places) only[place] = 1;
      await addAll(common, only);
    } else await addAll(query);
    const normOf = (place: number) => lengthNorm(textLengthAt(index, place), index.averages.text);
    return {
      ownScore: ownScore(query, counts, index),
      found: (except) => found.collect({ passing: only, except }),
      strongestTerms: (place, limit) =>
        query
          .map(({ term, weight, lists }) => {
            const often = countInText(countAt(lists, place));
            return { term, part: often === 0 ? 0 : weight * saturated(often, normOf(place)) };
          })
          .filter(({ part }) => part > 0)
          .sort((a, b) => b.part - a.part)
          .slice(0, limit)
          .map(({ term }) => term),
    };
  };
}

function ownScore(
  query: readonly QueryTerm[],
  counts: ReadonlyMap<string, number>,
  { averages }: CorpusIndex,
): number {
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const norm = lengthNorm(length, averages.text);
  return query.reduce((sum, { term, weight }) => sum + weight * saturated(counts.get(term) ?? 0, norm), 0);
}

interface Adding {
  readonly found: FoundPapers;
  readonly saturation: SaturationTable;
  /** By place: 1 for papers whose score is added to; undefined: all. */
  readonly only: Uint8Array | undefined;
}

/** The innermost loop of related papers. */
function addPostings(
  { in: { segment, first }, from, to }: PostingList,
  weight: number,
  { found, saturation, only }: Adding,
): void {
  const { papers, counts } = segment.postings;
  const { textLengths } = segment.columns;
  const { scores, isFound } = found;
  for (let at = from; at < to; at++) {
    const paper = papers[at] ?? 0;
    const place = first + paper;
    if (only !== undefined && only[place] === 0) continue;
    const often = countInText(counts[at] ?? 0);
    if (often === 0) continue;
    if (isFound[place] === 0) found.add(place);
    const score = weight * saturatedIn(saturation, often, textLengths[paper] ?? 0);
    scores[place] = (scores[place] ?? 0) + score;
  }
}

function saturationOf({ segments, averages }: CorpusIndex): SaturationTable {
  const longest = segments.reduce(
    (most, { segment }) => segment.columns.textLengths.reduce((a, b) => Math.max(a, b), most),
    0,
  );
  return createSaturationTable({ longest, average: averages.text, most: MOST_IN_TEXT });
}

function textLengthAt(index: CorpusIndex, place: number): number {
  const one = segmentAt(index, place);
  return one?.segment.columns.textLengths[place - one.first] ?? 0;
}
