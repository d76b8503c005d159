import { createBoundedMap } from '../../bounded-map.ts';
import type { Paper } from '../../papers/paper.ts';
import { lazily } from '../lazily.ts';
import type { SearchHit } from '../library.ts';
import { inverseDocumentFrequency } from '../ranking/bm25.ts';
import { matchedSentences, type SentenceCriteria } from '../ranking/excerpt.ts';
import { isStopWord, readWords, stem } from '../words/analyzer.ts';
import type { ResolvedQuery } from '../words/resolve-words.ts';
import type { Learned, SearchParts } from './search-papers.ts';

/** A paper that was found. */
interface Found {
  readonly paper: Paper;
  readonly score: number;
  /** Those of the query that it has. */
  readonly terms: readonly string[];
}

/** Turns what was found into hits, with the words that matched and the sentences that answer. */
export function createSearchHits(
  { weights }: ResolvedQuery,
  { vocabulary, index }: Pick<SearchParts, 'vocabulary' | 'index'>,
  { model }: Learned,
): (found: Found) => SearchHit {
  const criteria = lazily((): SentenceCriteria => {
    const nearness = model?.likeness(weights);
    const known = new Map<string, number>();
    return {
      idf: (term) => {
        const idf =
          known.get(term) ?? inverseDocumentFrequency(index.papers, vocabulary.documentFrequency(term));
        known.set(term, idf);
        return idf;
      },
      nearness: (counts) => nearness?.(counts) ?? 0,
    };
  });
  return ({ paper, score, terms }) => {
    // Reading the abstract takes longer than finding it, and not everybody wants to know.
    const matched = lazily(() => wordsWithTerms(paper, terms));
    const sentences = lazily(() => matchedSentences(paper.shown.abstract, matched(), criteria()));
    return {
      paper,
      score,
      ...(terms.length === 0 && weights.size > 0 ? { isByMeaning: true as const } : {}),
      get matched() {
        return matched();
      },
      get sentences() {
        return sentences();
      },
    };
  };
}

/** The words by which a paper has the given terms, in the order of the terms: `learns` and `learned` for `learn`. */
function wordsWithTerms({ shown, year, track = '' }: Paper, terms: readonly string[]): readonly string[] {
  const found = new Map(terms.map((term) => [term, new Set<string>()]));
  const facts = [shown.venue, String(year ?? ''), track];
  for (const text of [shown.title, shown.abstract, ...facts, ...shown.authors]) {
    const words = wordsOf(text);
    for (const [term, own] of found) for (const word of words.get(term) ?? []) own.add(word);
  }
  return [...found.values()].flatMap((words) => [...words]);
}

// The papers of popular questions come again and again; their words are the slowest to read of all that an answer shows.
const read = createBoundedMap<string, ReadonlyMap<string, ReadonlySet<string>>>(5_000);

/** The different words of a text, by their terms. */
function wordsOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const known = read.get(text);
  if (known !== undefined) return known;
  const words = new Map<string, Set<string>>();
  readWords(text, (word) => {
    if (isStopWord(word)) return;
    const own = words.get(stem(word)) ?? new Set<string>();
    words.set(stem(word), own.add(word));
  });
  read.set(text, words);
  return words;
}
