import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isStopWord, words } from '../../src/search/words/analyzer.ts';
import type { Query, QueryKind } from '../measure/queries.ts';
import type { Peer } from './peer.ts';
import type { PeerPaper } from './peer-paper.ts';

// A title's word counts 1.2 times, as with `everything` and the title again. FTS5's k1 is 1.2 and its b 0.75 anyway.
const TABLE = `CREATE VIRTUAL TABLE papers USING fts5(
  id UNINDEXED, title, abstract, authors, venue, year, tokenize = 'porter unicode61 remove_diacritics 2')`;
const BEST = `SELECT id, title FROM papers WHERE papers MATCH ? AND rank MATCH 'bm25(0, 1.2, 1, 1, 1, 1)' ORDER BY rank LIMIT 10`;
const COMPLETIONS = 'SELECT id, title FROM papers WHERE papers MATCH ? LIMIT 25';

/** SQLite's full text search on disk: Porter stems, BM25, any of the words, the best ten. */
export function fillFts5(papers: readonly PeerPaper[], folder: string): Peer {
  const database = new DatabaseSync(join(folder, 'fts5.db'));
  database.exec(`PRAGMA journal_mode = off; PRAGMA synchronous = off; ${TABLE}; BEGIN`);
  const insert = database.prepare('INSERT INTO papers VALUES (?, ?, ?, ?, ?, ?)');
  for (const { id, title, abstract, authors, venue, year } of papers)
    insert.run(id, title, abstract, authors, venue, year);
  database.exec(`INSERT INTO papers(papers) VALUES ('optimize'); COMMIT`);
  const best = database.prepare(BEST);
  const completions = database.prepare(COMPLETIONS);
  return {
    cannot: ['misspelt'],
    ask: (kind, query) => {
      const asked = matchOf(kind, query);
      if (asked === '') return undefined;
      const [first] = (kind === 'suggest' ? completions : best).all(asked);
      return first === undefined ? undefined : String(first['id']);
    },
    close: () => database.close(),
  };
}

/** Words that say nothing are left out of the question, which is all that can be done about them here. */
function matchOf(kind: QueryKind, query: Query): string {
  const all = words(query.words);
  if (all.length === 0) return '';
  if (kind === 'phrase') return `"${all.join(' ')}"`;
  if (kind === 'suggest') return `{title authors} : "${all.join(' ')}" *`;
  const telling = all.filter((word) => !isStopWord(word));
  const any = (telling.length === 0 ? all : [...new Set(telling)]).map((word) => `"${word}"`).join(' OR ');
  return [`(${any})`, ...filtersOf(query)].join(' AND ');
}

function filtersOf({ filter = {} }: Query): readonly string[] {
  const { author, venue, year } = filter;
  const quoted = (text: string) => `"${words(text).join(' ')}"`;
  return [
    ...(author === undefined ? [] : [`authors : ${quoted(author)}`]),
    ...(venue === undefined ? [] : [`venue : ${quoted(venue)}`]),
    ...(year === undefined ? [] : [`year : "${year}"`]),
  ];
}
