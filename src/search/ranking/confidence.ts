import { countInTitle } from '../segment/paper-terms.ts';
import { isEnglishWord, isEverydayWord } from '../words/english-words.ts';
import type { ResolvedWord } from '../words/resolve-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { RANKING_WEIGHTS, type RankingWeights } from './ranking-weights.ts';

/** What is known of a question and of the papers that were put first for it. */
export interface Answered {
  readonly resolved: readonly ResolvedWord[];
  /** Best first. */
  readonly best: readonly ExaminedPaper[];
  readonly vocabulary: Pick<Vocabulary, 'documentFrequency'>;
  /** How many papers there are. */
  readonly papers: number;
}

/** What one of the best papers has of a query. */
export interface ExaminedPaper {
  /** The terms of the query that it has. */
  readonly matched: MatchedTerms;
  /** How many different terms its title has. */
  readonly titleLength: number;
}

/** By term its count in a paper, as a posting has it. */
export type MatchedTerms = ReadonlyMap<string, number>;

/** How many of the best papers are looked at. */
export const EXAMINED = 3;

/**
 * Does the corpus really answer? It does when one of the best papers has enough of the query. Each word counts by its inverse
 * document frequency; words that the corpus has never seen count most. Of a longer query it also counts how much of the
 * paper's title is asked for: a paper that the query nearly names answers it, whatever else is said around that.
 */
export function isAnswered(
  { resolved, best, vocabulary, papers }: Answered,
  weights: RankingWeights['answered'] = RANKING_WEIGHTS.answered,
): boolean {
  if (best.length === 0) return false;
  if (resolved.length === 0) return true;
  const words = resolved.length;
  const weighed = resolved.map((word) => weigh(word, { vocabulary, papers, words }));
  const mentioned = words > weights.needed.length ? weights.mentionedOfMore : weights.mentioned;
  const title = words >= MANY ? weights.title : 0;
  const evidence = ({ matched, titleLength }: ExaminedPaper) =>
    shareIn(weighed, { matched, mentioned }) + title * namedShare(matched, titleLength);
  const most = Math.max(...best.slice(0, EXAMINED).map(evidence));
  return most >= (weights.needed[words - 1] ?? weights.neededOfMore);
}

/** The share of a title's terms that a query has, 0 to 1. */
function namedShare(matched: MatchedTerms, titleLength: number): number {
  if (titleLength === 0) return 0;
  const named = [...matched.values()].filter((count) => countInTitle(count) > 0);
  return Math.min(1, named.length / titleLength);
}

interface WeighedWord extends ResolvedWord {
  readonly weight: number;
}

interface Known extends Pick<Answered, 'vocabulary' | 'papers'> {
  /** How many are asked. */
  readonly words: number;
}

/** Of three words or more; of fewer each matters. */
const MANY = 3;
const EVERYDAY_SHARE = 0.7;
const RARE = 2;

/** By its most frequent term; an acronym that no paper has by the rarest of what it stands for. */
function weigh(word: ResolvedWord, { vocabulary, papers, words }: Known): WeighedWord {
  const frequency = ({ length }: readonly string[], of: readonly number[]) =>
    length === 0 ? 0 : Math.max(...of);
  const terms = word.trust === 0 ? [] : word.terms.map(({ term }) => term);
  const papersOf = (list: readonly string[]) => list.map((term) => vocabulary.documentFrequency(term));
  let most = frequency(terms, papersOf(terms));
  if (most === 0 && word.form !== undefined) most = Math.min(...papersOf(word.form));
  const weight = inverseDocumentFrequency(papers, most);
  // People say `pictures` and `happen` where papers say images and occur: they tell little of what is asked.
  const isSaidSo = words >= MANY && most <= RARE && isEverydayWord(word.word);
  return { ...word, weight: isSaidSo ? EVERYDAY_SHARE * weight : weight };
}

/** What a paper has of a query. */
interface Had {
  readonly matched: MatchedTerms;
  /** What a word counts that it mentions once, 0 to 1. */
  readonly mentioned: number;
}

/** The share of the query that a paper has, 0 to 1. */
function shareIn(words: readonly WeighedWord[], had: Had): number {
  let all = 0;
  let reached = 0;
  for (const word of words) {
    all += word.weight;
    reached += word.weight * strengthIn(word, had);
  }
  return all === 0 ? 0 : reached / all;
}

function strengthIn({ word, terms, trust, form }: WeighedWord, { matched, mentioned }: Had): number {
  const counts = terms.map(({ term }) => matched.get(term) ?? 0);
  const strength = counts.some((count) => count > 1)
    ? trust
    : counts.includes(1)
      ? trust * (isEnglishWord(word) ? mentioned : 1)
      : 0;
  return strength > 0 || form === undefined ? strength : strengthOfForm(form, matched);
}

const MOST_OF_FORM = 0.66;
const MOST_OF_FORM_COUNTS = 0.6;

/** Of an acronym's long form two thirds at least have to be there. */
function strengthOfForm(form: readonly string[], matched: MatchedTerms): number {
  const share = form.filter((term) => matched.has(term)).length / form.length;
  if (share === 1) return 1;
  return share >= MOST_OF_FORM ? MOST_OF_FORM_COUNTS * share : 0;
}
