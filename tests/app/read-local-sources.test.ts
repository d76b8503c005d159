import { expect, it } from 'vitest';
import { readLocalSources } from '../../src/app/read-local-sources.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

const { signal } = new AbortController();

it('reads what is on this machine, all of it or one, and says what cannot be read', async () => {
  const { harvester, source, titles, store } = await openHarvest();
  const { sources } = store;
  const [a, b] = [await source('folder:a'), await source('folder:b')];
  const [paused, arxiv] = [await source('folder:c'), await source('arxiv:cs.LG')];
  await sources.pause('folder:c', true);
  a.stock({ records: [liveRecord('1')] });
  b.failAt(0, new SourceProblem('later', 'There is no folder b.'));
  expect(await readLocalSources({ harvester, sources, signal })).toEqual(['folder:b: There is no folder b.']);
  expect(await titles()).toEqual(['Title of 1']);
  expect([paused.asked, arxiv.asked]).toEqual([[], []]);
  expect(await readLocalSources({ harvester, sources, signal, name: 'folder:a' })).toEqual([]);
  expect([a.asked, b.asked].map(({ length }) => length)).toEqual([2, 1]);
});

it('waits for another process that reads a source, where that read it to its end before only if it has to be now', async () => {
  const { harvester, source, store } = await openHarvest();
  const { sources, leases } = store;
  const folder = await source('folder:a');
  folder.stock({ records: [liveRecord('1')] });
  const lease = ['source folder:a', 'another process'] as const;
  expect(await leases.take(...lease, 60_000)).toBe(true);
  const reading = readLocalSources({ harvester, sources, signal });
  expect(await Promise.race([reading, sources.list()])).toMatchObject([{ isCaughtUp: false }]);
  await leases.release(...lease);
  expect(await reading).toEqual([]);
  expect(folder.asked).toHaveLength(1);
  await leases.take(...lease, 60_000);
  expect(await readLocalSources({ harvester, sources, signal, isReadOnceEnough: true })).toEqual([]);
  expect(folder.asked).toHaveLength(1);
  const ending = new AbortController();
  const waiting = readLocalSources({ harvester, sources, signal: ending.signal });
  ending.abort(new Error('the program ends'));
  await expect(waiting).rejects.toThrow();
});
