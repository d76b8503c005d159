import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/search/engine/engine.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { engineOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { createDeepSeedLibrary } from '../../helpers/seeds.ts';

const search = (engine: Engine, query: string, page = {}) =>
  engine.search({ ...parseQuery(query, page), isDeep: true }, {});
const found = async (engine: Engine, query: string, page = {}) =>
  (await search(engine, query, page)).hits.map((hit) => hit.paper.id);

describe('what is found', () => {
  it('puts a whole title first, however many others say its words, unless a filter rules it out', async () => {
    const others = Array.from({ length: 20 }, (_, at) =>
      paper(`other${at}`, { title: 'Graphs graphs', abstract: 'attention attention graphs', year: 2000 }),
    );
    const meant = paper('meant', { title: 'Attention graphs', abstract: 'Long. '.repeat(300), year: 1990 });
    const engine = engineOf([...others, meant]);
    expect((await found(engine, 'attention, graphs!'))[0]).toBe('meant');
    expect(await found(engineOf([paper('Graphs attention'), paper('Graphs')]), 'graphs -attention')).toEqual([
      'Graphs',
    ]);
    const pages = [];
    for (const offset of [0, 10, 20])
      pages.push(...(await found(engine, 'attention graphs', { offset, limit: 10 })));
    expect(new Set(pages).size).toBe(21);
    expect(pages).toHaveLength(21);
    expect((await search(engine, 'attention graphs')).total).toBe(21);
  });

  it('is everything, in its own order, where an order alone is asked for', async () => {
    const engine = engineOf(
      [1999, 2020, 2010].map((year) => paper(String(year), { title: `Of ${year}`, year })),
    );
    expect(await found(engine, 'sort:newest')).toEqual(['2020', '2010', '1999']);
    expect(await found(engine, 'sort:oldest')).toEqual(['1999', '2010', '2020']);
  });
});

describe('what is found in the seeds', async () => {
  const library = await createDeepSeedLibrary();

  it.each([
    'neural',
    'learning -deep',
    'graph OR video',
    'vision sort:newest',
    'year:2020',
    '"reinforcement learning"',
    // Found by meaning besides.
    'low-precision neural network training on phones',
    // A whole title.
    'Conservative Q-Learning for Offline Reinforcement Learning',
  ])('has as many papers as it says, each once, page by page: %s', async (query) => {
    const { total, confident } = await library.search(parseQuery(query));
    const ids: string[] = [];
    for (let offset = 0; offset < total + 10; offset += 10) {
      const page = await library.search(parseQuery(query, { offset }));
      expect(page).toMatchObject({ total, confident });
      ids.push(...page.hits.map(({ paper }) => paper.id));
    }
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });
});
