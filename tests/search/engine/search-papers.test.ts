import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/search/engine/engine.ts';
import type { IndexModel } from '../../../src/search/engine/index-model.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { exceptions } from '../../helpers/exceptions.ts';
import { engineOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { createDeepSeedLibrary, seedLibrary, seeds } from '../../helpers/seeds.ts';

const search = (engine: Engine, query: string, page = {}, model?: IndexModel) =>
  engine.search({ ...parseQuery(query, page), isDeep: true }, { model });
const found = async (engine: Engine, query: string, page = {}) =>
  (await search(engine, query, page)).hits.map((hit) => hit.paper.id);

describe('a search', () => {
  it('of no or of odd papers is answered too', async () => {
    const none = engineOf([]);
    expect(await search(none, 'x')).toMatchObject({ hits: [], total: 0, confident: false });
    expect(await none.related('x', { limit: 5 }, {})).toEqual({ hits: [], close: false });
    expect(await none.suggest('x', { limit: 5 })).toEqual([]);
    const odd = engineOf([
      paper('a', { title: '???' }),
      paper('b', { title: 'constructor __proto__ toString' }),
    ]);
    expect((await odd.find('???'))?.id).toBe('a');
    expect((await found(odd, 'constructor tostring'))[0]).toBe('b');
  });

  it('finds authors whichever way they and their umlauts are written', async () => {
    for (const name of [
      'Bernhard Schölkopf',
      'Bernhard Schoelkopf',
      'Bernhard Scholkopf',
      'B. Sch\\"olkopf',
    ]) {
      const engine = engineOf([
        paper('a', { title: 'Kernels', authors: [name] }),
        paper('b', { title: 'Other' }),
      ]);
      for (const query of ['schölkopf', 'schoelkopf', 'scholkopf', 'author:schölkopf', 'author:schoelkopf'])
        expect(await found(engine, query), `${query} in ${name}`).toEqual(['a']);
    }
  });

  it('keeps known words exact and corrects unknown ones', async () => {
    const engine = engineOf(['graph', 'grape', 'other'].map((title) => paper(title)));
    expect(await found(engine, 'graph ')).toEqual(['graph']);
    expect(await found(engine, 'graqh ')).toEqual(['graph']);
  });

  it('of thousands of papers gives them all in order, whoever asks something else meanwhile', async () => {
    const titles = ['graph', 'graph graph', 'graph flow', 'flow'];
    const many = Array.from({ length: 7_000 }, (_, at) =>
      paper(`p${at}`, { title: `${titles[at % 4]} ${at % 17}`, year: 1_900 + (at % 90) }),
    );
    const engine = engineOf(many);
    const byPages = [];
    for (let offset = 0; offset < 5_250; offset += 750)
      byPages.push(...(await found(engine, 'graph ', { offset, limit: 750 })));
    const all = found(engine, 'graph ', { limit: Number.MAX_SAFE_INTEGER });
    const [flow] = await Promise.all([found(engine, 'flow '), found(engine, 'venue:icml')]);
    for (let asked = 0; asked < 5; asked++) expect(await found(engine, 'flow ')).toEqual(flow);
    expect(await all).toEqual(byPages);
    expect(byPages).toHaveLength(5_250);
  });

  it('lists what passes where there are filters alone, newest first', async () => {
    const engine = engineOf([
      paper('old', { venue: 'ICML', year: 2001 }),
      paper('new', { venue: 'ICML', year: 2020 }),
      paper('elsewhere', { venue: 'UAI', year: 2022 }),
    ]);
    expect(await found(engine, 'venue:icml')).toEqual(['new', 'old']);
    expect((await search(engine, 'venue:icml', { limit: 1 })).total).toBe(2);
  });
});

/** The less the place, the nearer it is to everything. */
const backwards: IndexModel = {
  nearness: () => ({ to: (place) => -place, represented: 1 }),
  likeness: () => () => 0,
  neighbours: { count: 0, places: new Uint32Array(), nearness: new Float32Array() },
  papers: 0,
  scratch: new Float64Array(10),
  cosine: () => 0,
};

describe('a search with a model', () => {
  it('gives the same papers in another order', async () => {
    const engine = engineOf([
      paper('a', { abstract: 'graph of many other words that say little' }),
      paper('b', { title: 'graph graph', abstract: 'graph' }),
      paper('c'),
    ]);
    expect(await found(engine, 'graph ')).toEqual(['b', 'a']);
    const { hits, total } = await search(engine, 'graph ', {}, backwards);
    expect(hits.map((hit) => hit.paper.id)).toEqual(['a', 'b']);
    expect(total).toBe(2);
  });

  it('orders the first thousand anew; all others stand behind them, as the words put them', async () => {
    const papers = Array.from({ length: 1_200 }, (_, at) =>
      paper(`p${at}`, { title: `graph ${'word '.repeat(Math.floor(at / 10))}`, year: 3_000 - at }),
    );
    const others = Array.from({ length: 1_300 }, (_, at) => paper(`other${at}`));
    const engine = engineOf([...papers, ...others]);
    const forwards = { ...backwards, nearness: () => ({ to: (place: number) => place, represented: 1 }) };
    const query = 'graph graph graph graph ';
    const byWords = await found(engine, query, { limit: 1_200 });
    const { hits } = await search(engine, query, { limit: 1_200 }, forwards);
    const ids = hits.map((hit) => hit.paper.id);
    expect(ids.slice(0, 1_000)).not.toEqual(byWords.slice(0, 1_000));
    expect(ids.slice(0, 1_000).toSorted()).toEqual(byWords.slice(0, 1_000).toSorted());
    expect(ids.slice(1_000)).toEqual(byWords.slice(1_000));
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    // Greater than any share of the ranking.
    expect(scores.at(-1)).toBeGreaterThan(1);
    const first = await search(engine, query, { limit: 5 }, forwards);
    expect(first.hits.map((hit) => hit.paper.id)).toEqual(ids.slice(0, 5));
    expect(first.total).toBe(1_200);
  });
});

describe('what papers teach', async () => {
  const library = await createDeepSeedLibrary();

  it('leaves every paper first for its own title', async () => {
    const wrong = await exceptions(seeds.papers, async ({ id, title }) => {
      const { hits } = await library.search(parseQuery(title, { limit: 1 }));
      return hits[0]?.paper.id === id;
    });
    expect(wrong).toEqual([]);
  });

  it('changes the order of what the words found, and nothing else', async () => {
    let reordered = 0;
    for (const query of [
      'learning from few examples',
      'bandits',
      'author:levine policy',
      'fairness -classification',
    ]) {
      const asked = { ...parseQuery(query, { limit: 300 }), isDeep: true } as const;
      const [page, byWords] = await Promise.all([library.search(asked), seedLibrary.search(asked)]);
      const [ids, idsByWords] = [page, byWords].map(({ hits }) => hits.map((hit) => hit.paper.id));
      if (ids?.join() !== idsByWords?.join()) reordered++;
      expect(ids?.toSorted()).toEqual(idsByWords?.toSorted());
      expect(page.total).toBe(byWords.total);
      expect(page.confident).toBe(byWords.confident);
    }
    expect(reordered).toBeGreaterThan(0);
  });
});
