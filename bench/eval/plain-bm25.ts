import type { Paper } from '../../src/papers/paper.ts';
import { countTerms } from '../../src/search/model/count-terms.ts';
import { isStopWord, stem, words } from '../../src/search/words/analyzer.ts';
import { type Bm25Parameters, createPostings } from './postings.ts';

/** As Lucene has it, which published figures are of: a repeated word of the query counts each time. */
const LUCENE: Bm25Parameters = { k1: 0.9, b: 0.4, k3: 1_000_000 };

/** BM25 as in textbooks, over title and abstract as one text, Porter stems without stop words, for comparison. */
export function createPlainBm25(
  papers: readonly Paper[],
  parameters: Bm25Parameters = LUCENE,
): (text: string, limit: number) => readonly string[] {
  const terms = (text: string) =>
    words(text)
      .filter((word) => !isStopWord(word))
      .map(stem);
  const postings = createPostings(
    papers.map(({ title, abstract }) => terms(`${title}\n${abstract}`)),
    parameters,
  );
  const scores = new Float64Array(papers.length);
  return (text, limit) => {
    postings.score(countTerms(terms(text)), scores);
    const found = [...scores.keys()].filter((place) => (scores[place] ?? 0) > 0);
    found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return found.slice(0, limit).map((place) => papers[place]?.id ?? '');
  };
}
