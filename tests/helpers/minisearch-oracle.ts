import MiniSearch from 'minisearch';
import type { Paper } from '../../src/papers/paper.ts';
import { terms } from '../../src/search/words/analyzer.ts';
import type { ResolvedQuery } from '../../src/search/words/resolve-words.ts';
import { textsOf } from './naive-filter.ts';

/** The options of MiniSearch that give the BM25 of the engine. */
const RANKING = { boost: { everything: 1, title: 0.2 }, bm25: { k: 1.2, b: 0.75, d: 0 } } as const;

type Query = Pick<ResolvedQuery, 'finding' | 'longForms' | 'weights'>;

/** What MiniSearch scores papers by the words of a query, by their ids: another implementation of the same formula. */
export function createMiniSearchOracle(
  papers: readonly Paper[],
): (query: Query) => ReadonlyMap<string, number> {
  const engine = new MiniSearch<Paper>({
    fields: ['everything', 'title'],
    extractField: (paper, field) => {
      if (field === 'id') return paper.id;
      return (field === 'title' ? [paper.shown.title] : textsOf(paper)).flatMap(terms).join(' ');
    },
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  });
  engine.addAll(papers);
  return ({ finding, longForms, weights }) => {
    const options = { ...RANKING, boostTerm: (term: string) => weights.get(term) ?? 1 };
    const found = engine
      .search([...weights.keys()].join(' '), options)
      .filter(
        ({ terms: own }) =>
          own.some((term) => finding.has(term)) ||
          longForms.some((form) => form.every((term) => own.includes(term))),
      );
    // MiniSearch multiplies a score by the number of terms matched, which favours length.
    return new Map(
      found.map(({ id, score, queryTerms }) => [String(id), score / Math.max(1, queryTerms.length)]),
    );
  };
}
