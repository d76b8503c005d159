import { describe, expect, it } from 'vitest';
import { takeOut } from '../../src/harvest/take-out.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

describe('a source that is removed', () => {
  it('leaves with its papers when it was removed, and comes back whole', async () => {
    const { harvester, source, titles, store } = await openHarvest();
    const [a, b] = [await source('arxiv:a'), await source('arxiv:b')];
    a.stock({ records: Array.from({ length: 250 }, (_, at) => liveRecord(String(at))) });
    b.stock({ records: [liveRecord('7')] });
    await harvester.read('arxiv:a');
    await harvester.read('arxiv:b');
    await store.sources.leave('arxiv:a');
    expect(await harvester.read('arxiv:a')).toEqual({ put: 0, removed: 250 });
    expect(await titles()).toEqual(['Title of 7']);
    expect((await store.sources.list()).map(({ name }) => name)).toEqual(['arxiv:b']);
    await source('arxiv:a').then((again) => again.stock({ records: [liveRecord('8')] }));
    await harvester.read('arxiv:a');
    expect(await titles()).toEqual(['Title of 7', 'Title of 8']);
  });

  it('half of which is out when SOURCES names it again comes back whole', async () => {
    const { harvester, source, titles, store } = await openHarvest();
    await store.sources.configure(['folder:a']);
    const folder = await source('folder:a');
    folder.stock({ records: Array.from({ length: 250 }, (_, at) => liveRecord(String(at))) });
    await harvester.read('folder:a');
    await store.sources.configure([]);
    const stopping = new AbortController();
    const { records } = store;
    const keep: typeof records.keep = async (...part) => {
      const kept = await records.keep(...part);
      stopping.abort(new Error('the program ends'));
      return kept;
    };
    const reader = { source: 'folder:a', lease: 'source folder:a', holder: 'me' };
    await store.leases.take(reader.lease, reader.holder, 60_000);
    const interrupted = takeOut(
      reader,
      { records: { ...records, keep }, sources: store.sources },
      stopping.signal,
    );
    await expect(interrupted).rejects.toThrow('the program ends');
    expect(await titles()).toHaveLength(150);
    await store.sources.configure(['folder:a']);
    await expect(takeOut(reader, store, new AbortController().signal)).rejects.toThrow('stays');
    await store.leases.release(reader.lease, reader.holder);
    expect(await harvester.read('folder:a')).toEqual({ put: 100, removed: 0 });
    expect(await titles()).toHaveLength(250);
    expect(folder.asked).toEqual([undefined, undefined]);
  });
});
