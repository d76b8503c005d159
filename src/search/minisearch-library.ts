import MiniSearch, { type SearchResult } from 'minisearch';
import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { stem, words } from './analyzer.ts';
import { assessAnswer } from './confidence.ts';
import { createFilter, type PaperFilter, titleKey, withContractedAuthors } from './filters.ts';
import { type Library, MAX_SUGGESTIONS, type SearchHit, type SearchPage } from './library.ts';
import type { SearchQuery } from './query.ts';
import { createRelated } from './related.ts';
import { type ResolvedQuery, resolveWords } from './resolve-words.ts';
import { createSpelling } from './spelling.ts';
import { createSuggest } from './suggest.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';

/**
 * BM25 over MiniSearch. Its own defaults rank poorly on abstracts; these were the best lexical settings measured on
 * three relevance collections (docs/design.md).
 */
const RANKING = { boost: { everything: 1, title: 0.2 }, bm25: { k: 1.2, b: 0.75, d: 0 } } as const;

/** Indexes papers in memory. */
export function createMiniSearchLibrary(papers: readonly Paper[]): Library {
  const index = createTermIndex(papers);
  const engine = fillEngine(index);
  const spelling = createSpelling(index.wordFrequency);
  const references = createReferences(papers);
  const order = displayOrder(papers);
  const related = createRelated(index);
  const suggest = createSuggest(papers);

  const rank = (query: SearchQuery, resolved: ResolvedQuery): readonly Ranked[] => {
    const filter = createFilter(query);
    const found = filterRanked(rankByWords(engine, resolved, papers.length), papers, filter);
    const ranked = resolved.words.length === 0 && filter !== undefined ? allPassing(papers, filter) : found;
    const ranking = putTitleFirst(ranked, references.byTitle.get(titleKey(query.source)), filter, papers);
    return [...ranking].sort((a, b) => b.score - a.score || (order[a.at] ?? 0) - (order[b.at] ?? 0));
  };

  const search = (asked: SearchQuery): SearchPage => {
    const text = [asked.text, ...asked.phrases].join(' ').trim() || asked.titles.join(' ');
    const resolved = resolveWords(displayText(text), index, spelling);
    let query = asked;
    let ranked = rank(query, resolved);
    const contracted = ranked.length === 0 ? withContractedAuthors(asked) : undefined;
    if (contracted !== undefined) {
      query = contracted;
      ranked = rank(query, resolved);
    }
    const answer = assessAnswer(asked, resolved.words, ranked, index, spelling);
    const page = ranked.slice(asked.offset, asked.offset + asked.limit);
    return {
      query: asked,
      hits: page.flatMap((entry) => toHit(entry, papers)),
      total: ranked.length,
      ...answer,
    };
  };

  return {
    size: papers.length,
    find: references.find,
    search,
    related,
    suggest: (prefix, limit) => suggest(prefix, Math.min(limit, MAX_SUGGESTIONS)),
  };
}

/** A paper's place in the corpus, and how well it answers. */
export interface Ranked {
  readonly at: number;
  readonly score: number;
  /** Terms of the corpus that matched. */
  readonly terms: readonly string[];
}

interface EngineDocument {
  readonly id: number;
  readonly everything: string;
  readonly title: string;
}

function fillEngine(index: TermIndex): MiniSearch<EngineDocument> {
  const engine = new MiniSearch<EngineDocument>({
    fields: ['everything', 'title'],
    // The terms are made already, by the one analyzer that queries go through too.
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  engine.addAll(
    index.documents.map(({ title, abstract, facts }, id) => ({
      id,
      everything: `${title.join(' ')} ${abstract.join(' ')} ${facts.join(' ')}`,
      title: title.join(' '),
    })),
  );
  return engine;
}

function rankByWords(
  engine: MiniSearch<EngineDocument>,
  { weights }: ResolvedQuery,
  size: number,
): readonly Ranked[] {
  if (size === 0 || weights.size === 0) return [];
  const options = { ...RANKING, boostTerm: (term: string) => weights.get(term) ?? 1 };
  return engine.search([...weights.keys()].join(' '), options).map(toRanked);
}

/** MiniSearch multiplies a score by the number of query terms matched, which favours length over relevance. */
function toRanked(result: SearchResult): Ranked {
  return {
    at: Number(result.id),
    score: result.score / Math.max(1, result.queryTerms.length),
    terms: result.terms,
  };
}

function filterRanked(
  ranked: readonly Ranked[],
  papers: readonly Paper[],
  filter: PaperFilter | undefined,
): readonly Ranked[] {
  if (filter === undefined) return ranked;
  return ranked.filter(({ at }) => {
    const paper = papers[at];
    return paper !== undefined && filter(paper);
  });
}

function allPassing(papers: readonly Paper[], filter: PaperFilter): readonly Ranked[] {
  return papers.flatMap((paper, at) => (filter(paper) ? [{ at, score: 0, terms: [] }] : []));
}

/** Who types a whole title means that paper, however many others use the same words. */
function putTitleFirst(
  ranked: readonly Ranked[],
  at: number | undefined,
  filter: PaperFilter | undefined,
  papers: readonly Paper[],
): readonly Ranked[] {
  const paper = at === undefined ? undefined : papers[at];
  if (at === undefined || paper === undefined || filter?.(paper) === false) return ranked;
  const found = ranked.find((entry) => entry.at === at) ?? { at, score: 0, terms: [] };
  const best = ranked.reduce((score, entry) => Math.max(score, entry.score), 0);
  return [
    { ...found, score: Math.max(found.score, best * 1.001) },
    ...ranked.filter((entry) => entry.at !== at),
  ];
}

/** Where equal scores leave the order open: newest first, then by title. */
function displayOrder(papers: readonly Paper[]): Uint32Array {
  const order = new Uint32Array(papers.length);
  const keys = papers.map((paper, at) => ({
    at,
    year: paper.year ?? 0,
    title: titleKey(paper.title),
    id: paper.id,
  }));
  keys.sort((a, b) => b.year - a.year || compare(a.title, b.title) || compare(a.id, b.id));
  for (const [position, { at }] of keys.entries()) order[at] = position;
  return order;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toHit({ at, score, terms }: Ranked, papers: readonly Paper[]): readonly SearchHit[] {
  const paper = papers[at];
  if (paper === undefined) return [];
  const wanted = new Set(terms);
  const text = [
    displayText(paper.title),
    displayText(paper.abstract),
    ...paper.authors,
    paper.venue ?? '',
    String(paper.year ?? ''),
  ].join('\n');
  const matched = new Set(terms.length === 0 ? [] : words(text).filter((word) => wanted.has(stem(word))));
  return [{ paper, score, matched: [...matched] }];
}

function createReferences(papers: readonly Paper[]) {
  const byId = new Map<string, Paper>();
  const byUrl = new Map<string, Paper>();
  const byTitle = new Map<string, number>();
  for (const [at, paper] of papers.entries()) {
    byId.set(paper.id, paper);
    for (const url of [paper.url, paper.pdfUrl]) if (url !== undefined) byUrl.set(url, paper);
    const key = titleKey(paper.title);
    if (!byTitle.has(key)) byTitle.set(key, at);
  }
  const find = (reference: string): Paper | undefined => {
    const trimmed = reference.trim();
    const at = byTitle.get(titleKey(trimmed));
    return (
      byId.get(trimmed.toLowerCase()) ?? byUrl.get(trimmed) ?? (at === undefined ? undefined : papers[at])
    );
  };
  return { find, byTitle };
}
