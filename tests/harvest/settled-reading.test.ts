import { describe, expect, it } from 'vitest';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { runSql } from '../helpers/run-sql.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

describe('a source', () => {
  it('that fails on its way keeps what it gave, says why once, and is tried again later and later', async () => {
    const { harvester, source, titles, said, store } = await openHarvest({ everyMs: () => 24 * 3_600_000 });
    const feed = await source('feed:a');
    feed.stock({ records: [liveRecord('1')] }, { records: [liveRecord('2')] });
    feed.failAt(1, new SourceProblem('later', 'It is away.'));
    const pauses: number[] = [];
    for (let time = 0; time < 3; time++) {
      await expect(harvester.read('feed:a')).rejects.toThrow('It is away.');
      const [kept] = await store.sources.list();
      expect(kept).toMatchObject({
        trouble: 'It is away.',
        failures: time + 1,
        isCaughtUp: false,
        cursor: '1',
      });
      pauses.push((kept?.nextRead?.getTime() ?? 0) - (await store.now()).getTime());
    }
    expect(await titles()).toEqual(['Title of 1']);
    expect(said).toEqual(['feed:a: It is away.']);
    expect(pauses.map((pause) => Math.round(pause / 60_000))).toEqual([1, 2, 4]);
    feed.failAt(undefined, new Error());
    expect(await harvester.read('feed:a')).toEqual({ put: 1, removed: 0 });
    expect(await titles()).toEqual(['Title of 1', 'Title of 2']);
    expect(await store.sources.list()).toMatchObject([{ trouble: undefined, failures: 0 }]);
  });

  it('that only one record of it damages says what it is, without the other ones going', async () => {
    const { harvester, source, titles, readings } = await openHarvest();
    const feed = await source('feed:a');
    feed.stock({ records: [liveRecord('1')] });
    await harvester.read('feed:a');
    feed.failAt(1, new TypeError('x is not a function'));
    await expect(harvester.read('feed:a')).rejects.toThrow(TypeError);
    expect(readings.at(-1)).toMatchObject({
      source: 'feed:a',
      trouble: 'It cannot be read: x is not a function',
    });
    expect(await titles()).toEqual(['Title of 1']);
  });

  it('is read by one of several processes', async () => {
    const { harvester, source, url, store } = await openHarvest();
    await source('arxiv:a');
    const other = await openStore(url);
    expect(await other.leases.take('source arxiv:a', 'another process', 60_000)).toBe(true);
    expect(await store.sources.reading()).toEqual(new Set(['arxiv:a']));
    expect(await harvester.read('arxiv:a')).toBeUndefined();
    await other.leases.release('source arxiv:a', 'another process');
    expect(await harvester.read('arxiv:a')).toEqual({ put: 0, removed: 0 });
    await other.close();
  });

  it('is left alone for a while also when what is wrong with it is nothing that can be written down', async () => {
    const { harvester, source, store } = await openHarvest();
    const feed = await source('feed:a');
    feed.failAt(0, new SourceProblem('damaged', `It says \0\ud800${'x'.repeat(1_000_000)}.`));
    await expect(harvester.read('feed:a')).rejects.toThrow('It says');
    const [kept] = await store.sources.list();
    expect(kept?.trouble).toMatch(/^It says \ufffdx{900,990}$/);
    expect(kept?.nextRead?.getTime()).toBeGreaterThan((await store.now()).getTime());
  });

  it('whose lease goes to another process meanwhile is left to that one, and has not failed', async () => {
    const { harvester, source, url, store, readings, titles } = await openHarvest();
    const arxiv = await source('arxiv:a');
    arxiv.stock({ records: [liveRecord('1')] }, { records: [liveRecord('2')] });
    const taken = () => void runSql(url, "update leases set holder = 'another process'");
    expect(await harvester.read('arxiv:a', taken)).toBeUndefined();
    expect(await titles()).toEqual(['Title of 1']);
    expect(await store.sources.list()).toMatchObject([{ cursor: '1', failures: 0, trouble: undefined }]);
    expect(readings).toEqual([]);
  });

  it('that another process read a moment ago is not read once more', async () => {
    const first = await openHarvest();
    const arxiv = await first.source('arxiv:a');
    const listed = await first.store.sources.list();
    // It has looked already when the other one begins, and comes to its turn when that one is done.
    const late = await openHarvest({ url: first.url, open: first.open });
    const { promise: isItsTurn, resolve } = Promise.withResolvers<void>();
    let lists = 0;
    const sources = {
      ...late.store.sources,
      list: async () => {
        if (lists++ > 0) {
          resolve();
          return late.store.sources.list();
        }
        await first.harvester.read('arxiv:a');
        return listed;
      },
    };
    const slow = await openHarvest({ url: first.url, open: first.open, store: { ...late.store, sources } });
    slow.harvester.wake();
    await isItsTurn;
    await slow.harvester.stop();
    expect(arxiv.asked).toEqual([undefined]);
  });
});
