import { expect, it } from 'vitest';
import { fitCorpusModel } from '../../src/search/corpus-model.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { createTermIndex } from '../../src/search/term-index.ts';
import { seeds } from '../helpers/seeds.ts';

it('of papers that are nearly the same only the best is given as related', () => {
  const [source] = seeds.papers.filter(({ title }) => title.startsWith('Conservative Q-Learning'));
  if (source === undefined) throw new Error('the seeds have lost a paper');
  const library = createMiniSearchLibrary(seeds.papers);
  const [nearest] = library.related(source, 1).hits;
  if (nearest === undefined) throw new Error('nothing is near');
  const copies = [1, 2, 3].map((number) => ({
    ...nearest.paper,
    id: `copy${number}`,
    abstract: `${nearest.paper.abstract} Version ${number}.`,
  }));
  const papers = [...seeds.papers, ...copies];
  const model = fitCorpusModel(createTermIndex(papers).documents);
  const titles = createMiniSearchLibrary(papers, { model: () => model })
    .related(source, 5)
    .hits.map(({ paper }) => paper.title);
  expect(titles).toContain(nearest.paper.title);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBe(5);
});
