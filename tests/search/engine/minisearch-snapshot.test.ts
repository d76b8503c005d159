import { describe, expect, it } from 'vitest';
import { createMiniSearchSnapshot } from '../../../src/search/engine/minisearch-snapshot.ts';
import { parseQuery, plainQuery } from '../../../src/search/query.ts';
import { paper } from '../../helpers/paper.ts';

const found = (snapshot: ReturnType<typeof createMiniSearchSnapshot>, query: string) =>
  snapshot.search(parseQuery(query), {}).hits.map((hit) => hit.paper.id);

describe('a snapshot on MiniSearch', () => {
  it('of no or of odd papers answers too', () => {
    const none = createMiniSearchSnapshot([]);
    expect(none.search(plainQuery('x'), {})).toMatchObject({ hits: [], total: 0, confident: false });
    expect(none.related('x', { limit: 5 }, {})).toEqual({ hits: [], close: false });
    expect(none.suggest('x', { limit: 5 })).toEqual([]);
    const odd = createMiniSearchSnapshot([
      paper('a', { title: '???' }),
      paper('b', { title: 'constructor __proto__ toString' }),
    ]);
    expect(odd.find('???')?.id).toBe('a');
    expect(found(odd, 'constructor tostring')[0]).toBe('b');
  });

  it('finds authors whichever way they and their umlauts are written', () => {
    for (const name of [
      'Bernhard Schölkopf',
      'Bernhard Schoelkopf',
      'Bernhard Scholkopf',
      'B. Sch\\"olkopf',
    ]) {
      const snapshot = createMiniSearchSnapshot([
        paper('a', { title: 'Kernels', authors: [name] }),
        paper('b', { title: 'Other' }),
      ]);
      for (const query of ['schölkopf', 'schoelkopf', 'scholkopf', 'author:schölkopf', 'author:schoelkopf'])
        expect(found(snapshot, query), `${query} in ${name}`).toEqual(['a']);
    }
  });

  it('keeps known words exact and corrects unknown ones', () => {
    const snapshot = createMiniSearchSnapshot(['graph', 'grape', 'other'].map((title) => paper(title)));
    expect(found(snapshot, 'graph ')).toEqual(['graph']);
    expect(found(snapshot, 'graqh ')).toEqual(['graph']);
  });

  it('puts a whole title first, however many others say its words, unless a filter rules it out', () => {
    const others = Array.from({ length: 20 }, (_, at) =>
      paper(`other${at}`, { title: 'Graphs graphs', abstract: 'attention attention graphs', year: 2000 }),
    );
    const meant = paper('meant', { title: 'Attention graphs', abstract: 'Long. '.repeat(300), year: 1990 });
    const snapshot = createMiniSearchSnapshot([...others, meant]);
    expect(found(snapshot, 'attention, graphs!')[0]).toBe('meant');
    expect(
      found(createMiniSearchSnapshot([paper('Graphs attention'), paper('Graphs')]), 'graphs -attention'),
    ).toEqual(['Graphs']);
    const pages = [0, 10, 20].flatMap((offset) =>
      snapshot
        .search(parseQuery('attention graphs', { offset, limit: 10 }), {})
        .hits.map((hit) => hit.paper.id),
    );
    expect(new Set(pages).size).toBe(21);
    expect(pages).toHaveLength(21);
  });

  it('lists what passes where there are filters alone, newest first', () => {
    const snapshot = createMiniSearchSnapshot([
      paper('old', { venue: 'ICML', year: 2001 }),
      paper('new', { venue: 'ICML', year: 2020 }),
      paper('elsewhere', { venue: 'UAI', year: 2022 }),
    ]);
    expect(found(snapshot, 'venue:icml')).toEqual(['new', 'old']);
    expect(snapshot.search(parseQuery('venue:icml', { limit: 1 }), {}).total).toBe(2);
  });
});
