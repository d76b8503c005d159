import { expect, it } from 'vitest';
import { arrivalsOn } from '../../src/answers/new-topic.ts';
import type { Library } from '../../src/search/library.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const arrivals = seeds.papers.map(({ id }) => ({
  paperId: id,
  source: 'arxiv:cs.LG',
  appearedAt: new Date(0),
}));

it('leaves those that a search finds, in the order in which they came', async () => {
  const found = await arrivalsOn('offline reinforcement learning', arrivals, seedLibrary);
  expect(found.length).toBeGreaterThan(3);
  expect(found.length).toBeLessThan(arrivals.length / 2);
  expect(found).toEqual(arrivals.filter((arrival) => found.includes(arrival)));
});

it('leaves none where nothing really answers, however near it is', async () => {
  const library: Pick<Library, 'search'> = {
    search: async (query) => ({ ...(await seedLibrary.search(query)), confident: false }),
  };
  expect(await arrivalsOn('offline reinforcement learning', arrivals, library)).toEqual([]);
});
