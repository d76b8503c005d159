import { compareSources } from '../../src/papers/compare-sources.ts';
import { identifiersOf } from '../../src/papers/identifiers.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { readReference } from '../../src/papers/reference.ts';
import { countFacts } from '../../src/search/engine/library-facts.ts';
import {
  type Excerpt,
  type Library,
  MAX_SUGGESTIONS,
  type RelatedPage,
  type SearchPage,
  type Suggestion,
} from '../../src/search/library.ts';
import { rankedText, type SearchQuery } from '../../src/search/query.ts';
import { isStopWord, stem, words } from '../../src/search/words/analyzer.ts';
import { titleKey } from '../../src/search/words/title-key.ts';
import { passes, textsOf } from './naive-filter.ts';

/** The simplest library that keeps the contract: it reads every paper at every question, and knows no weights. */
export function createNaiveLibrary(first: readonly Paper[]): Library {
  const withdrawn = new Map<string, Paper>();
  const listeners = new Set<() => void>();
  /** The papers of each revision. */
  const revisions: (readonly Paper[])[] = [[], first.toSorted(compareSources)];
  const began = new Map<string, number>();
  const current = () => revisions.at(-1) ?? [];
  const find = (reference: string): Paper | undefined => {
    const wanted = reference.trim().toLowerCase();
    const read = readReference(reference);
    const names = new Set([wanted, ...(read === undefined ? [] : [read.key, ...read.otherKeys])]);
    return (
      current().find((paper) => namesOf(paper).some((name) => names.has(name))) ??
      titled(current(), (read?.kind === 'entry' ? read.title : undefined) ?? reference) ??
      current().find(({ id }) => id === withdrawn.get(wanted)?.id) ??
      withdrawn.get(wanted)
    );
  };
  return {
    get revision() {
      return revisions.length - 1;
    },
    onRevision: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    search: async (query) => {
      if (query.offset === 0) began.set(query.source, revisions.length - 1);
      const page = search(query, revisions[began.get(query.source) ?? -1] ?? current());
      const ids = new Set(current().map(({ id }) => id));
      return { ...page, hits: page.hits.filter(({ paper }) => ids.has(paper.id)) };
    },
    related: async (source, { limit }) => related(source, current(), limit),
    suggest: async (prefix, { limit, kind }) =>
      suggestionsOf(current())
        .filter((one) => kind === undefined || one.kind === kind)
        .filter((one) => (prefix === '' && kind === 'author') || completes(one.text, words(prefix)))
        .slice(0, Math.min(limit, MAX_SUGGESTIONS)),
    find: async (reference) => find(reference),
    ids: async () => current().map(({ id }) => id),
    neighbours: async (id, limit) => {
      const paper = find(id);
      return paper === undefined ? [] : related(paper, current(), limit).hits.map((hit) => hit.paper.id);
    },
    facts: async () => countFacts(current()),
    apply: async ({ put, removed }) => {
      const held = new Map([...current(), ...put].map((paper) => [paper.id, paper]));
      const gone = removed.flatMap((id) => held.get(id) ?? []);
      for (const paper of gone)
        for (const id of [paper.id, ...(paper.otherIds ?? [])]) withdrawn.set(id, paper);
      const left = [...held.values()].filter((paper) => !gone.includes(paper));
      revisions.push(left.sort(compareSources));
      for (const listener of listeners) listener();
    },
    close: async () => undefined,
  };
}

function namesOf(paper: Paper): readonly string[] {
  return [paper.id, ...(paper.otherIds ?? []), ...identifiersOf(paper)];
}

function titled(papers: readonly Paper[], typed: string): Paper | undefined {
  const wanted = [titleKey(typed), typed.trim()];
  return papers.find(({ shown, title }) => wanted.includes(titleKey(shown.title)) || wanted.includes(title));
}

/** Its words but stop words, by their stems. */
function termsOf(text: string): readonly string[] {
  return words(text)
    .filter((word) => !isStopWord(word))
    .map(stem);
}

function search(query: SearchQuery, papers: readonly Paper[]): SearchPage {
  const asked = [...new Set(termsOf(rankedText(query)))];
  const whole = titled(papers, query.source);
  const isAll = asked.length === 0 && query.source !== query.text;
  const found = papers
    .filter((paper) => passes(paper, query, papers))
    .map((paper) => {
      const own = new Set(textsOf(paper).flatMap(termsOf));
      const matched = asked.filter((term) => own.has(term));
      return { paper, matched, score: matched.length + (paper === whole ? 100 : 0) };
    })
    .filter(({ score }) => isAll || score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        (b.paper.year ?? 0) - (a.paper.year ?? 0) ||
        (titleKey(a.paper.shown.title) < titleKey(b.paper.shown.title) ? -1 : 1),
    );
  const hits = found.slice(query.offset, query.offset + query.limit).map(({ paper, matched, score }) => {
    const own = new Set(textsOf(paper).flatMap(words));
    const marked = [...own].filter((word) => matched.includes(stem(word)));
    return { paper, score, matched: marked, sentences: excerpts(paper, marked) };
  });
  const best = found[0]?.matched.length ?? 0;
  const confident = found.length > 0 && best >= asked.length / 2;
  return { query, hits, total: found.length, confident, isProvisional: false };
}

function related(source: Paper | string, papers: readonly Paper[], limit: number): RelatedPage {
  const textOf = ({ shown }: Paper) => `${shown.title} ${shown.abstract}`;
  const tellingOf = (text: string) => new Set(words(text).filter((word) => !isStopWord(word)));
  const asked = tellingOf(typeof source === 'string' ? source : textOf(source));
  const authors = typeof source === 'string' ? [] : source.shown.authors;
  const hits = papers
    .filter((paper) => typeof source === 'string' || paper.id !== source.id)
    .map((paper) => {
      const terms = [...tellingOf(textOf(paper))].filter((word) => asked.has(word));
      const sharedAuthors = paper.shown.authors.filter((name) => authors.includes(name));
      return { paper, terms, sharedAuthors, score: terms.length / Math.max(1, asked.size) };
    })
    .filter(({ terms }) => terms.length > 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  return { hits, close: hits.length > 0 };
}

function suggestionsOf(papers: readonly Paper[]): readonly Suggestion[] {
  const names = Map.groupBy(
    papers.flatMap(({ shown }) => shown.authors),
    (name) => name,
  );
  const mostFirst = [...names].sort((one, other) => other[1].length - one[1].length).map(([name]) => name);
  return [
    ...papers.map(
      ({ id, shown: { title: text } }) => ({ kind: 'title', text, id, query: text }) satisfies Suggestion,
    ),
    ...mostFirst.map((text) => ({ kind: 'author', text, query: `author:"${text}"` }) satisfies Suggestion),
  ];
}

function completes(text: string, typed: readonly string[]): boolean {
  return typed.length > 0 && typed.every((word) => words(text).some((own) => own.startsWith(word)));
}

function excerpts({ shown }: Paper, matched: readonly string[]): readonly Excerpt[] {
  const sentences = shown.abstract
    .split(/(?<=\.)\s+/)
    .filter((sentence) => words(sentence).some((word) => matched.includes(word)));
  return sentences.slice(-2).map((sentence) =>
    sentence
      .split(/(\P{L}+)/u)
      .filter((text) => text !== '')
      .map((text) => ({ text, marked: matched.includes(words(text)[0] ?? '') })),
  );
}
