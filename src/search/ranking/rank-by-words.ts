import MiniSearch from 'minisearch';
import type { ResolvedQuery } from '../words/resolve-words.ts';
import type { AnalysedPaper } from '../words/term-index.ts';
import type { Ranked } from './ranked.ts';

/**
 * BM25 over MiniSearch. Its own defaults rank poorly on abstracts; these were the best lexical settings measured on
 * three relevance collections (docs/relevance.md).
 */
const RANKING = { boost: { everything: 1, title: 0.2 }, bm25: { k: 1.2, b: 0.75, d: 0 } } as const;

/** The index of MiniSearch: the id of a document is the place of the paper. */
export type Engine = MiniSearch<{ readonly id: number }>;
type EngineField = 'everything' | 'title';

/** MiniSearch wants texts; it is given a paper's place instead, and the terms that were made by the one analyzer. */
export function fillEngine(documents: readonly AnalysedPaper[]): Engine {
  const termsOf = (place: number, field: EngineField): readonly string[] => {
    const document = documents[place];
    if (document === undefined) return [];
    return field === 'title' ? document.title : [...document.title, ...document.abstract, ...document.facts];
  };
  const engine = new MiniSearch<{ readonly id: number }>({
    fields: ['everything', 'title'] satisfies EngineField[],
    extractField: (document, field) => (field === 'id' ? document.id : String(document.id)),
    tokenize: (place, field) => [...termsOf(Number(place), field === 'title' ? field : 'everything')],
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { tokenize: (query) => query.split(' ') },
  });
  engine.addAll(documents.map((_, id) => ({ id })));
  return engine;
}

/**
 * MiniSearch multiplies a score by the number of query terms matched, which favours length over relevance; that is taken
 * back here.
 * @param query what has none of its terms is not found
 * @param weights of all terms that add to a score
 */
export function rankByWords(
  engine: Engine,
  { finding, longForms }: ResolvedQuery,
  weights: ReadonlyMap<string, number>,
): readonly Ranked[] {
  if (finding.size === 0) return [];
  const isFound = (terms: readonly string[]) =>
    terms.some((term) => finding.has(term)) ||
    longForms.some((form) => form.every((term) => terms.includes(term)));
  const options = { ...RANKING, boostTerm: (term: string) => weights.get(term) ?? 1 };
  const ranked: Ranked[] = [];
  for (const { id, score, terms, queryTerms } of engine.search([...weights.keys()].join(' '), options)) {
    if (!isFound(terms)) continue;
    ranked.push({ place: id, score: score / Math.max(1, queryTerms.length), terms });
  }
  return ranked;
}
