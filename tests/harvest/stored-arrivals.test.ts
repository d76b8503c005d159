import { expect, it } from 'vitest';
import { createArrivals } from '../../src/harvest/stored-arrivals.ts';
import { identify } from '../../src/papers/identity.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

/** A source that was read to its end, so that what comes next is new. */
async function readOnce(...old: readonly string[]) {
  const harvest = await openHarvest();
  const feed = await harvest.source('feed:a');
  feed.stock({ records: old.map((key) => liveRecord(key)) });
  await harvest.harvester.read('feed:a');
  return { ...harvest, feed, arrivals: createArrivals(harvest.store.records) };
}

it('what came since a moment is new, the newest first, and nothing that was there before', async () => {
  const { feed, harvester, arrivals } = await readOnce('1');
  const began = new Date(Date.now() - 1_000);
  expect(await arrivals.since(began)).toEqual([]);
  feed.stock({ records: [liveRecord('2')] });
  await harvester.read('feed:a');
  feed.stock({ records: [liveRecord('1', { title: 'Title of 1, revised' }), liveRecord('3')] });
  await harvester.read('feed:a');
  const came = await arrivals.since(began);
  const ids = ['3', '2'].map((key) => identify(`Title of ${key}`, 'Ada Kern').id);
  expect(came.map(({ paperId }) => paperId)).toEqual(ids);
  expect(came.map(({ source }) => source)).toEqual(['feed:a', 'feed:a']);
  expect(await arrivals.since(new Date(Date.now() + 1_000))).toEqual([]);
  expect(await arrivals.since(new Date(0))).toEqual(came);
});

it('a new paper is new also where an old one has its title', async () => {
  const { feed, harvester, arrivals } = await readOnce();
  const editorial = (key: string, year: number) =>
    liveRecord(key, { title: 'Editorial', authors: [key], year, identifiers: [`doi:10.1/${key}`] });
  feed.stock({ records: [{ ...editorial('Ada Kern', 2020), appeared: new Date('2020-01-01') }] });
  await harvester.read('feed:a');
  const began = new Date(Date.now() - 1_000);
  feed.stock({ records: [editorial('Bo Lind', 2026)] });
  await harvester.read('feed:a');
  expect(await arrivals.since(began)).toHaveLength(1);
});

it('keeps nobody waiting, however much came', async () => {
  const { feed, harvester, arrivals } = await readOnce();
  const abstract = 'We show that much came today. '.repeat(60);
  feed.stock({ records: Array.from({ length: 2_600 }, (_, at) => liveRecord(String(at), { abstract })) });
  await harvester.read('feed:a');
  let turns = 0;
  const timer = setInterval(() => {
    turns++;
  }, 1);
  expect(await arrivals.since(new Date(Date.now() - 60_000))).toHaveLength(2_600);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

it('is read anew only when something changed, and in turns', async () => {
  const { feed, harvester, store } = await readOnce();
  feed.stock({ records: Array.from({ length: 100 }, (_, at) => liveRecord(String(at))) });
  await harvester.read('feed:a');
  let read = 0;
  const { appearedSince } = store.records;
  const arrivals = createArrivals({
    ...store.records,
    appearedSince: (...asked) => {
      read++;
      return appearedSince(...asked);
    },
  });
  const began = new Date(Date.now() - 60_000);
  expect(await arrivals.since(began)).toHaveLength(100);
  await arrivals.since(began);
  await arrivals.since(new Date());
  // It is read again, and nothing is new there.
  feed.stock({ records: [liveRecord('7')] });
  await harvester.read('feed:a');
  await arrivals.since(began);
  expect(read).toBe(1);
  feed.stock({ removed: ['7'] });
  await harvester.read('feed:a');
  expect(await arrivals.since(began)).toHaveLength(99);
  expect(read).toBe(2);
});
