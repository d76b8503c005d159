import { createTurns } from '../../turns.ts';
import {
  createSaturationTable,
  inverseDocumentFrequency,
  type SaturationTable,
  saturatedIn,
} from '../ranking/bm25.ts';
import { countInAll, countInTitle, MOST_IN_ALL, MOST_IN_TITLE } from '../segment/paper-terms.ts';
import type { ResolvedQuery } from '../words/resolve-words.ts';
import { type ScoredPlaces, selectBest } from './best-places.ts';
import type { CorpusIndex } from './corpus-index.ts';
import type { FoundPapers } from './found-papers.ts';
import { findPosting, lengthOf, type PostingList, postingLists } from './posting-lists.ts';
import { termFrequency } from './vocabulary-of-index.ts';

/** The title counts once more, with this weight (docs/relevance.md). */
const TITLE_WEIGHT = 0.2;

/** What is scored. */
interface AskedWords {
  readonly query: Pick<ResolvedQuery, 'finding' | 'longForms'>;
  readonly weights: ReadonlyMap<string, number>;
  /** By place: 1 for papers that may be found; undefined: all. */
  readonly passing?: Uint8Array | undefined;
}

/**
 * Others have their turn within a long question.
 * @param found where it is scored; what is given lies there
 */
export type ScoreWords = (asked: AskedWords, found: FoundPapers) => Promise<ScoredPlaces>;

/** A term of a question in the index, and what it weighs. */
interface WeighedLists {
  readonly lists: readonly PostingList[];
  readonly postings: number;
  /** Of a paper's whole, and of its title. */
  readonly all: number;
  readonly title: number;
  readonly finds: boolean;
}

/** A question that has more postings than this (an abstract among 160,000 papers) is bounded: see below. */
const MANY_POSTINGS = 600_000;
/** Terms of a greater share of the papers hardly tell, and cost most. */
const COMMON_SHARE = 0.03;
/** So many papers, put first by the other terms, are scored by the common ones too. */
const COMPLETED = 3_000;

/**
 * BM25 over two fields, everything and the title again. Terms that find add up first; those that only add to a score (other
 * forms of words, long forms of acronyms) count where something was found. Of a long question among many papers the common terms
 * find too, but are added to the score only of those papers that the other terms put first.
 */
export function createWordScorer(index: CorpusIndex): ScoreWords {
  const saturation = saturationOf(index);
  const weigh = (term: string, weight: number, finds: boolean): WeighedLists => {
    const frequency = termFrequency(index, term);
    const lists = postingLists(index, term);
    return {
      lists,
      postings: lengthOf(lists),
      all: weight * inverseDocumentFrequency(index.papers, frequency.all),
      title: TITLE_WEIGHT * weight * inverseDocumentFrequency(index.papers, frequency.title),
      finds,
    };
  };
  return async ({ query: { finding, longForms }, weights, passing }, found) => {
    const turn = createTurns();
    const addAll = async (terms: readonly WeighedLists[], only?: Uint8Array) => {
      for (const term of terms) {
        for (const list of term.lists) addPostings(list, term, { found, saturation, only });
        await turn();
      }
    };
    found.clear();
    const terms = [...weights].map(([term, weight]) => weigh(term, weight, finding.has(term)));
    const isMuch = terms.reduce((sum, { postings }) => sum + postings, 0) > MANY_POSTINGS;
    const isCommon = ({ postings }: WeighedLists) => isMuch && postings > COMMON_SHARE * index.size;
    const common = terms.filter(isCommon);
    const telling = common.length === terms.length ? terms : terms.filter((term) => !isCommon(term));
    await addAll(telling.filter(({ finds }) => finds));
    // Hardly anything is not found by now.
    if (!isMuch)
      for (const form of longForms) {
        const lists = form.map((term) => postingLists(index, term));
        findHavingAll(lists, found);
        await turn();
      }
    await addAll(telling.filter(({ finds }) => !finds));
    if (telling.length < terms.length) {
      const first = selectBest(found.collect({ passing }), COMPLETED, index.positions);
      const only = new Uint8Array(index.size);
      for (const place of first.places) only[place] = 1;
      await addAll(common, only);
    }
    return found.collect({ passing });
  };
}

function saturationOf({ segments, averages }: CorpusIndex): Adding['saturation'] {
  const longest = (column: 'lengths' | 'titleLengths') =>
    segments.reduce((most, { segment }) => segment.columns[column].reduce((a, b) => Math.max(a, b), most), 0);
  return {
    all: createSaturationTable({ longest: longest('lengths'), average: averages.all, most: MOST_IN_ALL }),
    title: createSaturationTable({
      longest: longest('titleLengths'),
      average: averages.title,
      most: MOST_IN_TITLE,
    }),
  };
}

interface Adding {
  readonly found: FoundPapers;
  readonly saturation: { readonly all: SaturationTable; readonly title: SaturationTable };
  /** By place: 1 for papers whose score is added to; undefined: all. */
  readonly only: Uint8Array | undefined;
}

/** The innermost loop of a search. */
function addPostings(list: PostingList, term: WeighedLists, { found, saturation, only }: Adding): void {
  if (term.finds) markFound(list, found);
  const { segment, first } = list.in;
  const { papers, counts } = segment.postings;
  const { lengths, titleLengths } = segment.columns;
  const { scores } = found;
  const [all, title] = [saturation.all, saturation.title];
  for (let at = list.from; at < list.to; at++) {
    const paper = papers[at] ?? 0;
    const place = first + paper;
    if (only !== undefined && only[place] === 0) continue;
    const count = counts[at] ?? 0;
    let score = term.all * saturatedIn(all, countInAll(count), lengths[paper] ?? 0);
    const inTitle = countInTitle(count);
    if (inTitle > 0) score += term.title * saturatedIn(title, inTitle, titleLengths[paper] ?? 0);
    scores[place] = (scores[place] ?? 0) + score;
  }
}

function markFound({ in: { segment, first }, from, to }: PostingList, found: FoundPapers): void {
  const { papers } = segment.postings;
  const { isFound } = found;
  for (let at = from; at < to; at++) {
    const place = first + (papers[at] ?? 0);
    if (isFound[place] === 0) found.add(place);
  }
}

/** Finds the papers that have all terms of a long form. @param lists of each term */
function findHavingAll(lists: readonly (readonly PostingList[])[], found: FoundPapers): void {
  const [first = [], ...others] = lists.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  for (const list of first) {
    const { segment, first: start } = list.in;
    const inSegment = others.map((other) => other.find((one) => one.in.first === start));
    for (let at = list.from; at < list.to; at++) {
      const paper = segment.postings.papers[at] ?? 0;
      if (found.isFound[start + paper] === 1) continue;
      if (inSegment.every((other) => other !== undefined && findPosting(other, paper) !== -1))
        found.add(start + paper);
    }
  }
}
