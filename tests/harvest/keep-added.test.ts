import { expect, it } from 'vitest';
import { createKeepAdded } from '../../src/harvest/keep-added.ts';
import { createLibraryFeed } from '../../src/harvest/library-feed.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

it('a paper that somebody adds is in the library, is kept, and is no source that is read', async () => {
  const { store, harvester, titles } = await openHarvest();
  const { library } = createLibrary([]);
  const { signal } = new AbortController();
  const feed = createLibraryFeed({ records: store.records, library, from: 0, signal });
  const keep = createKeepAdded({ store, pull: feed.pull, find: library.find });
  const paper = await keep(liveRecord('arxiv:2005.11401'), 'slack:T1:U1');
  expect(paper.title).toBe('Title of arxiv:2005.11401');
  expect((await library.find(paper.id))?.title).toBe(paper.title);
  expect(await keep(liveRecord('arxiv:2005.11401'), 'slack:T1:U2')).toEqual(paper);
  expect(await store.sources.list()).toMatchObject([{ name: 'added', addedBy: 'slack:T1:U1' }]);
  await expect(keep(liveRecord('x', { title: ' ' }), 'slack:T1:U1')).rejects.toThrow('no title');
  expect(await titles()).toEqual([paper.title]);
  await harvester.stop();
});

it('says so while another paper is being added', async () => {
  const { store } = await openHarvest();
  await store.leases.take('source added', 'another process', 60_000);
  const keep = createKeepAdded({ store, pull: async () => undefined, find: async () => undefined });
  await expect(keep(liveRecord('1'), 'slack:T1:U1')).rejects.toThrow('just now');
});
