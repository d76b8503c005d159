import { foldText } from '../../src/papers/fold.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { canonicalVenue } from '../../src/papers/venue.ts';
import { countFacts } from '../../src/search/engine/library-facts.ts';
import { indexReferences } from '../../src/search/engine/references.ts';
import type { Snapshot } from '../../src/search/engine/snapshot.ts';
import type { Excerpt, SearchHit } from '../../src/search/library.ts';
import type { SearchQuery } from '../../src/search/query.ts';
import { createSuggest } from '../../src/search/ranking/suggest.ts';
import { isStopWord, words } from '../../src/search/words/analyzer.ts';
import { titleKey } from '../../src/search/words/title-key.ts';

/** The simplest engine that keeps the contract: it reads every paper at every question, and knows no stems or weights. */
export function createNaiveSnapshot(papers: readonly Paper[]): Snapshot {
  const keys = papers.map(({ shown }) => titleKey(shown.title));
  const references = indexReferences(papers, keys);
  const suggest = createSuggest(papers);

  const search: Snapshot['search'] = (query) => {
    const asked = tellingWords(query.text);
    const titled = references.placeOfTitle(query.source);
    const ranked = papers
      .map((paper, place) => ({ paper, place, found: wordsOf(paper), key: keys[place] ?? '' }))
      .filter(({ paper }) => passes(paper, query))
      .map(({ found, ...entry }) => ({ ...entry, matched: asked.filter((word) => found.has(word)) }))
      .filter(({ matched, place }) => asked.length === 0 || matched.length > 0 || place === titled)
      .map((entry) => ({ ...entry, score: entry.matched.length + (entry.place === titled ? 100 : 0) }))
      .sort(
        (a, b) => b.score - a.score || (b.paper.year ?? 0) - (a.paper.year ?? 0) || (a.key < b.key ? -1 : 1),
      );
    const hits = ranked.slice(query.offset, query.offset + query.limit).map(
      ({ paper, score, matched }): SearchHit => ({
        paper,
        score,
        matched,
        sentences: excerpts(paper, matched),
      }),
    );
    const best = ranked[0]?.matched.length ?? 0;
    return { query, hits, total: ranked.length, confident: ranked.length > 0 && best >= asked.length / 2 };
  };

  return {
    papers,
    placeOf: (id) => {
      const place = papers.findIndex((paper) => paper.id === id);
      return place === -1 ? undefined : place;
    },
    find: references.find,
    search,
    related: (source, { limit }) => {
      const text = typeof source === 'string' ? source : `${source.shown.title} ${source.shown.abstract}`;
      const asked = new Set(tellingWords(text));
      const authors = typeof source === 'string' ? [] : source.shown.authors;
      const hits = papers
        .filter((paper) => typeof source === 'string' || paper.id !== source.id)
        .map((paper) => {
          const terms = [...new Set(tellingWords(`${paper.shown.title} ${paper.shown.abstract}`))].filter(
            (word) => asked.has(word),
          );
          const sharedAuthors = paper.shown.authors.filter((name) => authors.includes(name));
          return { paper, terms, sharedAuthors, score: terms.length / Math.max(1, asked.size) };
        })
        .filter(({ terms }) => terms.length > 2)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
      return { hits, close: hits.length > 0 };
    },
    suggest,
    facts: () => countFacts(papers),
  };
}

function tellingWords(text: string): readonly string[] {
  return words(text).filter((word) => !isStopWord(word));
}

function wordsOf({ shown, year }: Paper): ReadonlySet<string> {
  return new Set(words([shown.title, shown.abstract, ...shown.authors, shown.venue, year ?? ''].join('\n')));
}

function passes(paper: Paper, query: SearchQuery): boolean {
  const { shown, venue = '', year = 0 } = paper;
  const text = ` ${words(`${shown.title} . ${shown.abstract}`).join(' ')} `;
  const holds = (phrase: string, within = text) => within.includes(` ${words(phrase).join(' ')} `);
  const { from = 0, to = 9999 } = query.years ?? {};
  return (
    query.authors.every((author) =>
      shown.authors.some((name) => words(author).every((word) => foldText(name).split(' ').includes(word))),
    ) &&
    query.titles.every((title) => holds(title, ` ${words(shown.title).join(' ')} `)) &&
    query.phrases.every((phrase) => words(phrase).length > 0 && holds(phrase)) &&
    !query.excluded.some((phrase) => holds(phrase)) &&
    (query.venues.length === 0 || query.venues.some((name) => canonicalVenue(name) === venue)) &&
    (query.years === undefined || (year >= from && year <= to))
  );
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
