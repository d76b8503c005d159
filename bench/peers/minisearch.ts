import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { isStopWord, stem, words } from '../../src/search/words/analyzer.ts';
import type { Query, QueryFilter, QueryKind } from '../measure/queries.ts';
import type { Peer } from './peer.ts';
import type { PeerPaper } from './peer-paper.ts';

const SUGGESTIONS = 25;
/** What its documentation gives as an example. */
const FUZZY = 0.2;
const STORED = ['authors', 'venue', 'year'];

/** MiniSearch as it comes. */
export function fillDefaultMiniSearch(papers: readonly PeerPaper[]): Peer {
  return fill(papers, { fields: ['title', 'authors', 'abstract'] });
}

/** MiniSearch with the ranking that Paperboy's words have: everything and the title again, Porter stems, no stop words. */
export function fillEqualMiniSearch(papers: readonly PeerPaper[]): Peer {
  return fill(papers, {
    fields: ['everything', 'title'],
    extractField: (paper, field) =>
      field === 'everything'
        ? `${paper.title} ${paper.abstract} ${paper.authors} ${paper.venue} ${paper.year}`
        : paper[field as keyof PeerPaper],
    tokenize: words,
    processTerm: (word) => (isStopWord(word) ? null : stem(word)),
    searchOptions: { boost: { everything: 1, title: 0.2 }, bm25: { k: 1.2, b: 0.75, d: 0 } },
  });
}

function fill(papers: readonly PeerPaper[], options: Options<PeerPaper>): Peer {
  const engine = new MiniSearch({ ...options, storeFields: STORED });
  engine.addAll(papers);
  return {
    cannot: ['phrase'],
    ask: (kind, query) =>
      kind === 'suggest'
        ? engine.autoSuggest(query.text).slice(0, SUGGESTIONS)[0]?.suggestion
        : engine.search(query.words, optionsOf(kind, query))[0]?.id,
    close: () => undefined,
  };
}

function optionsOf(kind: QueryKind, { filter }: Query): SearchOptions {
  if (kind === 'misspelt') return { fuzzy: FUZZY };
  if (filter === undefined) return {};
  return { filter: (hit) => passes(filter, hit as unknown as PeerPaper) };
}

function passes({ author, venue, year }: QueryFilter, paper: PeerPaper): boolean {
  if (author !== undefined) return paper.authors.includes(author);
  return venue === undefined ? paper.year === String(year) : paper.venue === venue;
}
