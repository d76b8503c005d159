import type { SearchQuery } from '../query.ts';
import { isStopWord, words } from '../words/analyzer.ts';
import type { ResolvedWord } from '../words/resolve-words.ts';
import type { Spelling } from '../words/spelling.ts';
import { inverseDocumentFrequency, type TermIndex } from '../words/term-index.ts';
import type { Ranked } from './ranked.ts';

interface Answered {
  readonly resolved: readonly ResolvedWord[];
  /** Best first. */
  readonly ranked: readonly Ranked[];
  readonly index: TermIndex;
  readonly spelling: Spelling;
}

/**
 * Does the corpus really answer? It does when one of the best papers covers enough of the query, each word counted by
 * its inverse document frequency; words that the corpus has never seen count most.
 */
export function assessAnswer(
  query: SearchQuery,
  { resolved, ranked, index, spelling }: Answered,
): { readonly confident: boolean; readonly didYouMean?: string } {
  const [best] = ranked;
  const meant = correctedQuery(query, resolved, spelling);
  const didYouMean = meant === undefined ? {} : { didYouMean: meant };
  if (best === undefined) return { confident: false, ...didYouMean };
  if (resolved.length === 0) return { confident: true };
  const covered = Math.max(
    ...ranked.slice(0, EXAMINED).map((entry) => coverage(resolved, entry.terms, index)),
  );
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

/** The share of the query that a paper with these terms has, 0 to 1. */
function coverage(resolved: readonly ResolvedWord[], terms: readonly string[], index: TermIndex): number {
  const matched = new Set(terms);
  let all = 0;
  let covered = 0;
  for (const word of resolved) {
    const weight = idfOf(word, index);
    all += weight;
    if (word.terms.some(({ term }) => matched.has(term))) covered += weight * word.trust;
  }
  return all === 0 ? 0 : covered / all;
}

/** That of its most frequent term. */
function idfOf(word: ResolvedWord, index: TermIndex): number {
  const frequency = Math.max(0, ...word.terms.map(({ term }) => index.documentFrequency.get(term) ?? 0));
  return inverseDocumentFrequency(index.papers.length, frequency);
}

const FARTHEST_GUESS = 3;
const MAX_GUESSES = 2;

/** The query as it was typed, with each unknown word replaced by the known word nearest to it. */
function correctedQuery(
  query: SearchQuery,
  resolved: readonly ResolvedWord[],
  spelling: Spelling,
): string | undefined {
  const replacements = new Map<string, string>();
  let guesses = 0;
  for (const { word, kind, meant } of resolved) {
    if (kind === 'corrected' && meant !== undefined) replacements.set(word, meant);
    if (kind !== 'unknown' || word.length < 5 || guesses >= MAX_GUESSES) continue;
    guesses++;
    const guess = spelling.nearest(word, Math.min(FARTHEST_GUESS, Math.floor(word.length / 3)), 1)[0];
    if (guess !== undefined && !isStopWord(guess.word)) replacements.set(word, guess.word);
  }
  if (replacements.size === 0) return undefined;
  return query.source.replace(
    /[\p{L}\p{N}\p{M}'’]+/gu,
    (original) => replacements.get(words(original)[0] ?? '') ?? original,
  );
}
