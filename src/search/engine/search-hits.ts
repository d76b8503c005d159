import type { Paper } from '../../papers/paper.ts';
import { lazily } from '../lazily.ts';
import type { SearchHit } from '../library.ts';
import { countTerms } from '../model/count-terms.ts';
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
    return {
      idf: (term) => inverseDocumentFrequency(index.papers, vocabulary.documentFrequency(term)),
      nearness: (terms) => nearness?.(countTerms(terms)) ?? 0,
    };
  });
  return ({ paper, score, terms }) => {
    // Reading the abstract takes longer than finding it, and not everybody wants to know.
    const matched = lazily(() => wordsWithTerms(paper, terms));
    const sentences = lazily(() => matchedSentences(paper.shown.abstract, matched(), criteria()));
    return {
      paper,
      score,
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
  for (const text of [shown.title, shown.abstract, ...facts, ...shown.authors])
    readWords(text, (word) => {
      if (!isStopWord(word)) found.get(stem(word))?.add(word);
    });
  return [...found.values()].flatMap((words) => [...words]);
}
