import { describe, expect, it } from 'vitest';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

describe('a source', () => {
  it('is read to its end, and the next time from there', async () => {
    const { harvester, source, titles, readings, store } = await openHarvest();
    const arxiv = await source('arxiv:a');
    arxiv.stock({ records: [liveRecord('1'), liveRecord('2')] }, { records: [liveRecord('3')] });
    expect(await harvester.read('arxiv:a')).toEqual({ put: 3, removed: 0 });
    arxiv.stock({ records: [liveRecord('2', { title: 'Other' })], removed: ['1'] });
    expect(await harvester.read('arxiv:a')).toEqual({ put: 1, removed: 1 });
    expect(await titles()).toEqual(['Other', 'Title of 3']);
    expect(arxiv.asked).toEqual([undefined, '2']);
    expect(readings).toMatchObject([
      { source: 'arxiv:a', kept: { put: 3 } },
      { kept: { put: 1, removed: 1 } },
    ]);
    expect(await store.sources.list()).toMatchObject([{ cursor: '3', isCaughtUp: true, failures: 0 }]);
  });

  it('loses what it says is not there any more, and only when it has said so to its end', async () => {
    const { harvester, source, titles } = await openHarvest();
    const folder = await source('folder:a');
    folder.stock({ records: ['1', '2', '3'].map((key) => liveRecord(key)), present: ['1', '2', '3'] });
    await harvester.read('folder:a');
    folder.stock({ records: [liveRecord('4')] }, { present: ['2', '4'] });
    folder.failAt(2, new SourceProblem('damaged', 'The answer ends in the middle.'));
    await expect(harvester.read('folder:a')).rejects.toThrow('ends in the middle');
    expect(await titles()).toHaveLength(4);
    folder.failAt(undefined, new Error());
    await harvester.read('folder:a');
    expect(await titles()).toEqual(['Title of 2', 'Title of 4']);
  });

  it('is kept batch by batch, each with the place where it goes on, also a large one', async () => {
    const { harvester, source, store } = await openHarvest();
    const arxiv = await source('arxiv:a');
    const many = Array.from({ length: 250 }, (_, at) => liveRecord(String(at)));
    arxiv.stock({ records: many, remarks: ['One was left out.'] }, { records: [liveRecord('250')] });
    const places: unknown[] = [];
    const told: unknown[] = [];
    await harvester.read('arxiv:a', async ({ put, done }) => {
      told.push([put, done]);
      places.push(store.sources.list().then(([kept]) => kept?.cursor));
    });
    expect(told).toEqual([
      [250, 250],
      [1, 251],
    ]);
    expect((await Promise.all(places)).at(0)).toBe('1');
  });

  it('loses nothing before what takes its place is there', async () => {
    const { store, source, open } = await openHarvest();
    const parts: [number, number][] = [];
    const keep: typeof store.records.keep = (reader, part, mark) => {
      parts.push([part.put.length, part.removed.length]);
      return store.records.keep(reader, part, mark);
    };
    const { harvester } = await openHarvest({
      open,
      store: { ...store, records: { ...store.records, keep } },
    });
    const folder = await source('folder:a');
    const records = (prefix: string, length: number) =>
      Array.from({ length }, (_, at) => liveRecord(`${prefix}${at}`));
    const old = records('old ', 150);
    folder.stock({ records: old });
    folder.stock({ records: records('new ', 250), removed: old.map(({ key }) => key) });
    expect(await harvester.read('folder:a')).toEqual({ put: 400, removed: 150 });
    expect(parts).toEqual([
      ...[
        [100, 0],
        [50, 0],
      ],
      ...[
        [100, 0],
        [100, 0],
        [50, 100],
        [0, 50],
      ],
    ]);
  });

  it('counts once what goes for two reasons, and leaves out what no database could keep', async () => {
    const { harvester, source, titles } = await openHarvest();
    const folder = await source('folder:a');
    folder.stock({ records: ['1', '2', '\ud800', '\udbff'].map((key) => liveRecord(key)) });
    expect(await harvester.read('folder:a')).toEqual({ put: 2, removed: 0 });
    folder.stock({ removed: ['1'], present: ['2'] });
    expect(await harvester.read('folder:a')).toEqual({ put: 0, removed: 1 });
    expect(await titles()).toEqual(['Title of 2']);
  });

  it('that is paused or removed while it is read is read no further, and nothing of that is a failure', async () => {
    const { harvester, source, store, readings } = await openHarvest();
    const arxiv = await source('arxiv:a');
    arxiv.stock(
      { records: [liveRecord('1')] },
      { records: [liveRecord('2')] },
      { records: [liveRecord('3')] },
    );
    const pauses = () => void store.sources.pause('arxiv:a', true);
    expect(await harvester.read('arxiv:a', pauses)).toBeUndefined();
    expect(await store.sources.list()).toMatchObject([{ cursor: '1', isPaused: true, failures: 0 }]);
    await store.sources.pause('arxiv:a', false);
    const removes = () => void store.sources.leave('arxiv:a');
    expect(await harvester.read('arxiv:a', removes)).toBeUndefined();
    expect(await store.sources.list()).toMatchObject([{ isLeaving: true, failures: 0 }]);
    expect(readings).toEqual([]);
    expect(await harvester.read('arxiv:a')).toEqual({ put: 0, removed: 2 });
  });
});
