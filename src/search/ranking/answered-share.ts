import type { ResolvedWord } from '../words/resolve-words.ts';

/** What a question asks, and what the papers that the words put first have of it. */
interface AskedAndFound {
  readonly words: readonly ResolvedWord[];
  /** The terms of the question that each of the best papers has. */
  readonly best: readonly (readonly string[])[];
  /** The inverse document frequency of a term, above 0; greatest for one that no paper has. */
  readonly idf: (term: string) => number;
}

/**
 * Do the words leave a question without an answer, so that meaning has to find one? They do when no paper has a fair share
 * of it, each word by how rare it is. A long question has many words that no paper repeats; a question of one or two words
 * has little else to go by (docs/relevance.md).
 */
export function isUnanswered({ words, best, idf }: AskedAndFound): boolean {
  if (words.length === 0) return false;
  const weights = words.map(({ terms }) => Math.min(idf(''), ...terms.map(({ term }) => idf(term))));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = best.map((terms) => {
    const own = new Set(terms);
    const had = words.map((word, at) =>
      word.terms.some(({ term }) => own.has(term)) ? (weights[at] ?? 0) : 0,
    );
    return had.reduce((sum, weight) => sum + weight, 0) / all;
  });
  return Math.max(0, ...shares) < Math.min(MOST_NEEDED, LEAST_NEEDED + WORDS_NEEDED / words.length);
}

const MOST_NEEDED = 0.5;
const LEAST_NEEDED = 0.15;
const WORDS_NEEDED = 2;
