import { expect, it } from 'vitest';
import { createLibraryToCome } from '../../src/app/library-to-come.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { seeds } from '../helpers/seeds.ts';

it('what is asked before it is there is answered when it is', async () => {
  const { library, arrive } = createLibraryToCome();
  const found = library.search(parseQuery('bandits'));
  const facts = library.facts();
  const completed = library.suggest('offline rein', { limit: 3 });
  arrive(createLibrary(seeds.papers).library);
  expect((await found).total).toBeGreaterThan(0);
  expect((await facts).papers).toBe(seeds.papers.length);
  expect((await completed).length).toBeGreaterThan(0);
});

it('its arrival is a revision, as is every change after it', async () => {
  const { library, arrive } = createLibraryToCome();
  const before = library.revision;
  const told: number[] = [];
  const end = library.onRevision(() => told.push(library.revision));
  arrive(createLibrary(seeds.papers).library);
  expect(told).toHaveLength(1);
  expect(library.revision).toBeGreaterThan(before);
  const [id = ''] = await library.ids();
  await library.apply({ put: [], removed: [id] });
  expect(told.length).toBeGreaterThan(1);
  expect(await library.ids()).not.toContain(id);
  const sofar = told.length;
  end();
  await library.apply({ put: [], removed: [(await library.ids())[0] ?? ''] });
  expect(told).toHaveLength(sofar);
});

it('who waits for one that does not come is told why, and can close it', async () => {
  const { library, fail } = createLibraryToCome();
  const found = library.find('x');
  fail(new Error('no papers'));
  await expect(found).rejects.toThrow('no papers');
  await expect(library.facts()).rejects.toThrow('no papers');
  await library.close();
});
