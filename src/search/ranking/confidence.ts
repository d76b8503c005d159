import type { SearchQuery } from '../query.ts';
import { isStopWord, words } from '../words/analyzer.ts';
import type { ResolvedWord } from '../words/resolve-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { inverseDocumentFrequency } from './bm25.ts';

interface Answered {
  readonly resolved: readonly ResolvedWord[];
  /** The terms of the query that each of the best papers has, best first; at most EXAMINED are looked at. */
  readonly best: readonly (readonly string[])[];
  readonly vocabulary: Vocabulary;
  /** How many papers there are. */
  readonly papers: number;
}

/**
 * Does the corpus really answer? It does when one of the best papers covers enough of the query, each word counted by
 * its inverse document frequency; words that the corpus has never seen count most.
 */
export function assessAnswer(
  query: SearchQuery,
  { resolved, best, vocabulary, papers }: Answered,
): { readonly confident: boolean; readonly didYouMean?: string } {
  const meant = correctedQuery(query, resolved, vocabulary);
  const didYouMean = meant === undefined ? {} : { didYouMean: meant };
  if (best.length === 0) return { confident: false, ...didYouMean };
  if (resolved.length === 0) return { confident: true };
  const weighed = resolved.map((word) => ({ word, weight: idfOf(word, { vocabulary, papers }) }));
  const covered = Math.max(...best.slice(0, EXAMINED).map((terms) => coverage(weighed, terms)));
  return { confident: covered >= neededCoverage(resolved.length), ...didYouMean };
}

/** How many of the best papers are looked at. */
export const EXAMINED = 3;

/**
 * Long questions have more words that no paper repeats. The shares separate queries with known answers (the titles of
 * the seeds, three relevance collections on their own documents) from queries of other fields (each collection on the
 * documents of the others): bench/confidence.ts.
 */
function neededCoverage(queryWords: number): number {
  return Math.min(0.55, 0.33 + 0.45 / Math.max(1, queryWords));
}

interface WeighedWord {
  readonly word: ResolvedWord;
  readonly weight: number;
}

/** The share of the query that a paper with these terms has, 0 to 1. */
function coverage(words: readonly WeighedWord[], terms: readonly string[]): number {
  const matched = new Set(terms);
  let all = 0;
  let covered = 0;
  for (const { word, weight } of words) {
    all += weight;
    if (word.terms.some(({ term }) => matched.has(term))) covered += weight * word.trust;
  }
  return all === 0 ? 0 : covered / all;
}

/** That of its most frequent term. */
function idfOf(
  { terms }: ResolvedWord,
  { vocabulary, papers }: Pick<Answered, 'vocabulary' | 'papers'>,
): number {
  const frequency = Math.max(0, ...terms.map(({ term }) => vocabulary.documentFrequency(term)));
  return inverseDocumentFrequency(papers, frequency);
}

const FARTHEST_GUESS = 3;
const MAX_GUESSES = 2;

/** The query as it was typed, with each unknown word replaced by the known word nearest to it. */
function correctedQuery(
  query: SearchQuery,
  resolved: readonly ResolvedWord[],
  vocabulary: Vocabulary,
): string | undefined {
  const replacements = new Map<string, string>();
  let guesses = 0;
  for (const { word, kind, meant } of resolved) {
    if (kind === 'corrected' && meant !== undefined) replacements.set(word, meant);
    if (kind !== 'unknown' || word.length < 5 || guesses >= MAX_GUESSES) continue;
    guesses++;
    const guess = vocabulary.nearest(word, Math.min(FARTHEST_GUESS, Math.floor(word.length / 3)), 1)[0];
    if (guess !== undefined && !isStopWord(guess.word)) replacements.set(word, guess.word);
  }
  if (replacements.size === 0) return undefined;
  return query.source.replace(
    /[\p{L}\p{N}\p{M}'’]+/gu,
    (original) => replacements.get(words(original)[0] ?? '') ?? original,
  );
}
