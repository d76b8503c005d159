import { describe, expect, it } from 'vitest';
import { createLibraryFeed } from '../../src/harvest/library-feed.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

const { signal } = new AbortController();

/** An empty library that is fed. */
async function fed() {
  const harvest = await openHarvest();
  const { library } = createLibrary([]);
  const options = { records: harvest.store.records, library, signal };
  const titles = async () => {
    const ids = await library.ids();
    return (await Promise.all(ids.map((id) => library.find(id)))).map((paper) => paper?.title).sort();
  };
  return { ...harvest, library, options, libraryTitles: titles };
}

describe('a library that is fed', () => {
  it('has what was kept, also what changed, went, or became one paper', async () => {
    const { harvester, source, options, libraryTitles, titles, library } = await fed();
    const [a, b] = [await source('arxiv:a'), await source('zotero:b')];
    const feed = createLibraryFeed({ ...options, from: 0 });
    a.stock({ records: ['1', '2', '3'].map((key) => liveRecord(key)) });
    b.stock({ records: [liveRecord('x', { title: 'Title of 1', venue: 'ICML' })] });
    for (const name of ['arxiv:a', 'zotero:b']) await harvester.read(name);
    await feed.pull();
    expect(await libraryTitles()).toEqual(['Title of 1', 'Title of 2', 'Title of 3']);
    expect((await library.find('Title of 1'))?.venue).toBe('ICML');
    const before = (await library.find('Title of 2'))?.id ?? '';
    a.stock({ records: [liveRecord('2', { title: 'A better title' })], removed: ['1', '3'] });
    await harvester.read('arxiv:a');
    await feed.pull();
    expect(await libraryTitles()).toEqual(['A better title', 'Title of 1']);
    expect(await libraryTitles()).toEqual(await titles());
    expect((await library.find(before))?.title).toBe('A better title');
  });

  it('takes in again what a base that replaces it does not know, and is then the same', async () => {
    const { harvester, source, options, libraryTitles, titles } = await fed();
    const a = await source('arxiv:a');
    const feed = createLibraryFeed({ ...options, from: 0 });
    a.stock(
      { records: ['1', '2'].map((key) => liveRecord(key)) },
      { records: [liveRecord('3')], removed: ['1'] },
    );
    await harvester.read('arxiv:a');
    await feed.pull();
    feed.goBackTo(0);
    await feed.pull();
    expect(await libraryTitles()).toEqual(await titles());
  });

  it('takes in again what a base lacks that came while it was taken in, however much that base knows', async () => {
    const { harvester, source, options, libraryTitles, library } = await fed();
    const a = await source('arxiv:a');
    const losing = {
      ...library,
      apply: async (changes: Parameters<typeof library.apply>[0]) => {
        await library.apply(changes);
        if (feed.applied === 0 && !isLost) {
          isLost = true;
          await library.apply({ put: [], removed: await library.ids() });
          feed.goBackTo(0);
        }
      },
    };
    let isLost = false;
    const feed = createLibraryFeed({ ...options, library: losing, from: 0 });
    a.stock({ records: [liveRecord('1')] });
    await harvester.read('arxiv:a');
    await feed.pull();
    expect(isLost).toBe(true);
    expect(await libraryTitles()).toEqual(['Title of 1']);
  });

  it('is built anew where much has changed, and goes on from there', async () => {
    const { harvester, source, options, library, store } = await fed();
    const a = await source('arxiv:a');
    a.stock({ records: Array.from({ length: 1_300 }, (_, at) => liveRecord(String(at))) });
    await harvester.read('arxiv:a');
    let built = 0;
    const feed = createLibraryFeed({
      ...options,
      from: 0,
      rebuild: async () => {
        built++;
        feed.goBackTo((await store.records.revision()) - 1);
      },
    });
    await feed.pull();
    expect(built).toBe(1);
    // The last hundred, which are of the last revision.
    expect(await library.ids()).toHaveLength(100);
    expect((await library.search(parseQuery('title:"Title of 1299"'))).hits).toHaveLength(1);
  });
});
