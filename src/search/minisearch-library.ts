import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { learnAcronyms } from './acronyms.ts';
import { assessAnswer, EXAMINED } from './confidence.ts';
import type { CorpusModel } from './corpus-model.ts';
import type { EmbeddedCorpus } from './embedder.ts';
import type { Wanted } from './excerpt.ts';
import { createFilter, type PaperFilter, titleKey, withContractedAuthors } from './filters.ts';
import { fuseScores } from './fuse.ts';
import { likeness } from './latent-space.ts';
import { lazily } from './lazily.ts';
import { type Library, MAX_SUGGESTIONS, type SearchHit, type SearchPage } from './library.ts';
import { createMeanings } from './meanings.ts';
import { createNearForms } from './near-forms.ts';
import { rankedText, type SearchQuery } from './query.ts';
import { fillEngine, rankByWords } from './rank-by-words.ts';
import type { Ranked } from './ranked.ts';
import { RANKING_WEIGHTS, type RankingWeights } from './ranking-weights.ts';
import { createRelated } from './related.ts';
import { type ResolvedQuery, resolveWords } from './resolve-words.ts';
import { createSpelling } from './spelling.ts';
import { createSuggest } from './suggest.ts';
import { createTermIndex, inverseDocumentFrequency, type TermIndex } from './term-index.ts';
import { countTerms } from './weighed-documents.ts';

interface LibraryOptions {
  /** Asked at every question: it may come later. Without it ranking goes by words alone. */
  readonly model?: (() => CorpusModel | undefined) | undefined;
  /** Asked at every question as well. */
  readonly embedded?: (() => EmbeddedCorpus | undefined) | undefined;
  /** Other than the default only to measure. */
  readonly weights?: RankingWeights;
}

/** Indexes papers in memory. */
export function createMiniSearchLibrary(
  papers: readonly Paper[],
  { model = () => undefined, embedded = () => undefined, weights = RANKING_WEIGHTS }: LibraryOptions = {},
): Library {
  const { index, documents } = createTermIndex(papers);
  const engine = fillEngine(documents);
  const spelling = createSpelling(index.wordFrequency);
  const nearForms = createNearForms(termsOfFew(index));
  const withNearForms = (terms: ReadonlyMap<string, number>) => {
    const all = new Map(terms);
    for (const [term, weight] of terms)
      for (const { term: form, likeness } of nearForms(term))
        all.set(form, (all.get(form) ?? 0) + weights.nearForms * likeness * weight);
    return all;
  };
  const titles = papers.map((paper) => titleKey(paper.title));
  const references = createReferences(papers, titles);
  const order = displayOrder(papers, titles);
  const meanings = createMeanings(embedded);
  // Made when first asked for: the start does not wait for them.
  const related = lazily(() => createRelated(index, documents, { model, meanings, weights }));
  const acronyms = lazily(() =>
    learnAcronyms(papers.map(({ title, abstract }) => displayText(`${title}\n${abstract}`))),
  );
  const suggest = lazily(() => createSuggest(papers));

  const inOrder = (a: Ranked, b: Ranked) => b.score - a.score || (order[a.at] ?? 0) - (order[b.at] ?? 0);
  const fuse = (
    text: string,
    ranked: readonly Ranked[],
    counts: ReadonlyMap<string, number>,
  ): readonly Ranked[] => {
    const known = model();
    if (known === undefined || ranked.length < 2) return ranked;
    const count = Math.min(FUSED, ranked.length);
    const places = new Uint32Array(count);
    const found = new Float64Array(count);
    // Above the scores of those that stay as the words put them.
    let base = 0;
    for (const [place, { at, score }] of ranked.entries()) {
      if (place < count) {
        places[place] = at;
        found[place] = score;
      } else if (score > base) base = score;
    }
    const scores = fuseScores({ places, scores: found, counts, meaning: meanings.of(text) }, known, weights);
    return ranked.map((entry, place) =>
      place < count ? { at: entry.at, score: base + (scores[place] ?? 0), terms: entry.terms } : entry,
    );
  };
  const rank = (text: string, query: SearchQuery, resolved: ResolvedQuery): readonly Ranked[] => {
    const filter = createFilter(query, index);
    const all = fuse(text, rankByWords(engine, resolved, withNearForms(resolved.weights)), resolved.weights);
    const found = filter === undefined ? all : all.filter(({ at }) => filter(at));
    const ranked = resolved.words.length === 0 && filter !== undefined ? allPassing(papers, filter) : found;
    return putTitleFirst(ranked, references.byTitle.get(titleKey(query.source)), filter);
  };

  const resolve = (query: SearchQuery) =>
    resolveWords(displayText(rankedText(query)), index, spelling, acronyms());
  const search = (asked: SearchQuery): SearchPage => {
    const text = rankedText(asked);
    const resolved = resolve(asked);
    let query = asked;
    let ranked = rank(text, query, resolved);
    const contracted = ranked.length === 0 ? withContractedAuthors(asked) : undefined;
    if (contracted !== undefined) {
      query = contracted;
      ranked = rank(text, query, resolved);
    }
    const best = selectFirst(ranked, Math.max(asked.offset + asked.limit, EXAMINED), inOrder);
    const answer = assessAnswer(asked, resolved.words, best, index, spelling);
    const page = best.slice(asked.offset, asked.offset + asked.limit);
    return {
      query: asked,
      hits: toHits(page, index, resolved.weights),
      total: ranked.length,
      ...answer,
    };
  };

  const wanted = (query: SearchQuery): Wanted => {
    const { weights: counts } = resolve(query);
    const space = model()?.space;
    return {
      telling: (term) => inverseDocumentFrequency(papers.length, index.documentFrequency.get(term) ?? 0),
      nearness: (terms) => (space === undefined ? 0 : likeness(space, counts, countTerms(terms))),
    };
  };

  return {
    size: papers.length,
    find: references.find,
    search,
    wanted,
    prepare: (text) => meanings.learn(text),
    related: (source, limit, options) => related()(source, limit, options),
    suggest: (prefix, limit, kind) => suggest()(prefix, Math.min(limit, MAX_SUGGESTIONS), kind),
  };
}

/**
 * So many of what the engine puts first are ordered by all that ranking knows, which bounds what a question costs among tens
 * of thousands of papers; with all of them the figures of docs/relevance.md are the same.
 */
const FUSED = 1_000;

/** Other forms of a word tell hardly anything where they are common, and those are what takes long. */
function* termsOfFew({ papers, documentFrequency }: TermIndex): Generator<string> {
  const most = Math.max(FEW, papers.length / 10);
  for (const [term, count] of documentFrequency) if (count <= most) yield term;
}

const FEW = 200;

function allPassing(papers: readonly Paper[], filter: PaperFilter): readonly Ranked[] {
  return papers.flatMap((_, at) => (filter(at) ? [{ at, score: 0, terms: [] }] : []));
}

/** Who types a whole title means that paper, however many others use the same words. */
function putTitleFirst(
  ranked: readonly Ranked[],
  at: number | undefined,
  filter: PaperFilter | undefined,
): readonly Ranked[] {
  if (at === undefined || filter?.(at) === false) return ranked;
  const found = ranked.find((entry) => entry.at === at) ?? { at, score: 0, terms: [] };
  const best = ranked.reduce((score, entry) => Math.max(score, entry.score), 0);
  return [
    { ...found, score: Math.max(found.score, best * 1.001) },
    ...ranked.filter((entry) => entry.at !== at),
  ];
}

/** Where equal scores leave the order open: newest first, then by title. */
function displayOrder(papers: readonly Paper[], titles: readonly string[]): Uint32Array {
  const order = new Uint32Array(papers.length);
  const keys = papers.map((paper, at) => ({
    at,
    year: paper.year ?? 0,
    title: titles[at] ?? '',
    id: paper.id,
  }));
  keys.sort((a, b) => b.year - a.year || compare(a.title, b.title) || compare(a.id, b.id));
  for (const [position, { at }] of keys.entries()) order[at] = position;
  return order;
}

/** The first `count` items in order, without sorting the rest. */
function selectFirst<T>(items: readonly T[], count: number, order: (a: T, b: T) => number): readonly T[] {
  if (count > SELECTED_BY_INSERTION) return items.toSorted(order).slice(0, count);
  const first: T[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && order(item, last) >= 0) continue;
    let at = Math.min(first.length, count - 1);
    for (
      let before = first[at - 1];
      before !== undefined && order(item, before) < 0;
      before = first[at - 1]
    ) {
      first[at] = before;
      at--;
    }
    first[at] = item;
  }
  return first;
}

const SELECTED_BY_INSERTION = 40;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toHits(
  ranked: readonly Ranked[],
  index: TermIndex,
  asked: ReadonlyMap<string, number>,
): readonly SearchHit[] {
  const hits: SearchHit[] = [];
  for (const { at, score, terms } of ranked) {
    const paper = index.papers[at];
    if (paper === undefined) continue;
    const matched = index.wordsWithTerms(
      at,
      terms.filter((term) => asked.has(term)),
    );
    hits.push({ paper, score, matched });
  }
  return hits;
}

function createReferences(papers: readonly Paper[], titles: readonly string[]) {
  const byId = new Map<string, Paper>();
  const byUrl = new Map<string, Paper>();
  const byTitle = new Map<string, number>();
  for (const [at, paper] of papers.entries()) {
    byId.set(paper.id, paper);
    for (const url of [paper.url, paper.pdfUrl]) if (url !== undefined) byUrl.set(url, paper);
    const key = titles[at] ?? '';
    if (!byTitle.has(key)) byTitle.set(key, at);
  }
  const find = (reference: string): Paper | undefined => {
    const trimmed = reference.trim();
    const at = byTitle.get(titleKey(trimmed));
    return (
      byId.get(trimmed) ??
      byId.get(trimmed.toLowerCase()) ??
      byUrl.get(trimmed) ??
      (at === undefined ? undefined : papers[at])
    );
  };
  return { find, byTitle };
}
