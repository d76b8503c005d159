import { expect, it } from 'vitest';
import { accountOf, readRecords } from '../../src/app/read-records.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

it('all papers of the records come work by work, also those that two sources have, with the revision they are of', async () => {
  const { harvester, source, url, store } = await openHarvest();
  const [a, b] = [await source('arxiv:a'), await source('zotero:b')];
  a.stock({ records: Array.from({ length: 620 }, (_, at) => liveRecord(String(at))) }, { removed: ['7'] });
  b.stock({ records: [liveRecord('z', { title: 'Title of 3', venue: 'ICML' })] });
  for (const name of ['arxiv:a', 'zotero:b']) await harvester.read(name);
  const { papers, all, account } = await readRecords(url);
  const revision = await store.records.revision();
  expect(account).toEqual(accountOf(revision));
  expect(all).toBe(620);
  const found: Paper[] = [];
  for await (const portion of papers) {
    // What comes meanwhile is of a later revision, whether it is in or not.
    if (found.length === 0) {
      a.stock({ records: [liveRecord('new')] });
      await harvester.read('arxiv:a');
    }
    expect(portion.length).toBeLessThanOrEqual(250);
    found.push(...portion);
  }
  const titles = found.map(({ title }) => title).filter((title) => title !== 'Title of new');
  expect(new Set(titles).size).toBe(619);
  expect(titles).toHaveLength(619);
  expect(found.find(({ title }) => title === 'Title of 3')?.venue).toBe('ICML');
  expect(await store.records.revision()).toBeGreaterThan(revision);
});
