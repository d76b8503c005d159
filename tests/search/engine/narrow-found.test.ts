import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/search/create-library.ts';
import type { SearchPage } from '../../../src/search/library.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { paper } from '../../helpers/paper.ts';
import { createDeepSeedLibrary, seedLibrary, seeds } from '../../helpers/seeds.ts';

describe('alternatives', async () => {
  const library = await createDeepSeedLibrary();
  const ask = (query: string) => library.search(parseQuery(query, { limit: 50 }));
  const textsOf = ({ hits }: SearchPage) => hits.map(({ paper }) => `${paper.title} ${paper.abstract}`);

  it('find papers of either, and none that has neither', async () => {
    const page = await ask('pruning OR distillation');
    expect(page.confident).toBe(true);
    expect(page.total).toBe(page.hits.length);
    for (const text of textsOf(page)) expect(text).toMatch(/prun|distill/i);
    expect(textsOf(page).some((text) => /prun/i.test(text))).toBe(true);
    expect(textsOf(page).some((text) => /distill/i.test(text))).toBe(true);
  });

  it('are an answer when one of them is', async () => {
    const page = await ask('sourdough OR sokoban');
    expect(page.confident).toBe(true);
    for (const text of textsOf(page)) expect(text).toMatch(/sokoban/i);
    expect((await ask('sourdough | guitars')).confident).toBe(false);
  });
});

describe('an order by year', () => {
  const years = ({ hits }: SearchPage) => hits.map(({ paper }) => paper.year ?? 0);

  it('is of the papers that answer, and within a year the best stay first', async () => {
    const ask = (query: string) => seedLibrary.search(parseQuery(query, { limit: 100 }));
    const [newest, oldest] = [await ask('bandits sort:newest'), await ask('bandits sort:oldest')];
    expect(new Set(years(newest)).size).toBe(2);
    expect(years(newest)).toEqual(years(newest).toSorted((a, b) => b - a));
    expect(years(oldest)).toEqual(years(oldest).toSorted((a, b) => a - b));
    for (const { paper } of newest.hits) expect(`${paper.title} ${paper.abstract}`).toMatch(/bandit/i);
    const ranked = (await ask('bandits')).hits.map(({ paper }) => paper);
    const of2020 = newest.hits.map(({ paper }) => paper).filter(({ year }) => year === 2020);
    expect(of2020).toEqual(ranked.filter((one) => of2020.includes(one)));
    const second = await seedLibrary.search(parseQuery('bandits sort:newest', { offset: 5, limit: 5 }));
    expect(second.total).toBe(newest.total);
    expect(second.hits.map(({ paper }) => paper.id)).toEqual(
      newest.hits.slice(5, 10).map(({ paper }) => paper.id),
    );
  });

  it('alone is of all papers', async () => {
    const page = await seedLibrary.search(parseQuery('sort:oldest', { limit: 300 }));
    expect(page).toMatchObject({ confident: true, total: seeds.papers.length });
    expect(years(page)).toEqual(years(page).toSorted((a, b) => a - b));
  });
  it('without words is of all papers that the filters leave, however many', async () => {
    const many = Array.from({ length: 1_200 }, (_, at) =>
      paper(`p${at}`, {
        source: { file: 'f', line: at + 1 },
        venue: 'NeurIPS',
        year: at === 9 ? 1990 : 2020,
      }),
    );
    const { library } = createLibrary(many);
    for (const query of ['sort:oldest', 'venue:neurips sort:oldest']) {
      const { hits, total } = await library.search(parseQuery(query, { limit: 1 }));
      expect({ first: hits[0]?.paper.id, total }).toEqual({ first: 'p9', total: many.length });
      const end = await library.search(parseQuery(query, { offset: 1_195, limit: 10 }));
      expect(end.hits).toHaveLength(5);
    }
  });
  it('has papers without a year at its end, either way', async () => {
    const { library } = createLibrary([
      paper('undated'),
      paper('old', { year: 1990 }),
      paper('new', { year: 2020 }),
    ]);
    const ask = async (query: string) =>
      (await library.search(parseQuery(query))).hits.map((hit) => hit.paper.id);
    expect(await ask('sort:newest')).toEqual(['new', 'old', 'undated']);
    expect(await ask('sort:oldest')).toEqual(['old', 'new', 'undated']);
  });
});
