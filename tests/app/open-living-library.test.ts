import { describe, expect, it } from 'vitest';
import { openLivingLibrary } from '../../src/app/open-living-library.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import type { Store } from '../../src/store/open-store.ts';
import { generationsIn } from '../helpers/generations-in.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { type LivingStage, livingStage } from '../helpers/living-stage.ts';
import { liveRecord } from '../helpers/stocked-source.ts';
import { trialDatabase } from '../helpers/trial-database.ts';

/** Titles that a process has which starts now. */
async function titlesAtStart(stage: LivingStage, store: Store): Promise<readonly string[]> {
  const { library } = await stage.open(store);
  const papers = await Promise.all((await library.ids()).map((id) => library.find(id)));
  await library.close();
  return papers.map((paper) => paper?.title ?? '').sort();
}

const records = (...keys: readonly string[]) => keys.map((key) => liveRecord(key));
const titles = (...keys: readonly string[]) => keys.map((key) => `Title of ${key}`);

describe('a library of what sources brought', () => {
  it('knows after a restart what was kept since, and asks no source again', async () => {
    const stage = livingStage();
    const { harvester, source, store } = await openHarvest({ url: stage.url });
    const feed = await source('feed:a');
    expect(await titlesAtStart(stage, store)).toEqual([]);
    feed.stock({ records: records('1', '2') });
    await harvester.read('feed:a');
    expect(await titlesAtStart(stage, store)).toEqual(titles('1', '2'));
    feed.stock({ records: records('3'), removed: ['1'] });
    await harvester.read('feed:a');
    expect(await titlesAtStart(stage, store)).toEqual(titles('2', '3'));
    expect(feed.asked).toEqual([undefined, '1']);
    // The one that was built first is caught up with what changed.
    expect(generationsIn(`${stage.folder}/library`)).toHaveLength(1);
  });

  it('answers also where no index can be kept, and says so', async () => {
    const { harvester, source, store, url } = await openHarvest();
    const feed = await source('feed:a');
    feed.stock({ records: records('1', '2') });
    await harvester.read('feed:a');
    const folder = `${url.slice('file:'.length)}/library`;
    const said: string[] = [];
    const onTrouble = (line: string) => said.push(line);
    const opened = await openLivingLibrary({ databaseUrl: url, store, folder, onTrouble });
    expect(await opened.library.ids()).toHaveLength(2);
    feed.stock({ records: records('3') });
    await harvester.read('feed:a');
    await opened.feed.pull();
    expect(await opened.library.ids()).toHaveLength(3);
    expect(said).toEqual([expect.stringMatching(/^The index cannot be kept in .* \(ENOTDIR\)/)]);
    await opened.library.close();
  });

  it('loses nothing when its source fails, and goes on when that is over', async () => {
    const stage = livingStage();
    const { harvester, source, store } = await openHarvest({ url: stage.url });
    const feed = await source('feed:a');
    feed.stock({ records: records('1', '2') });
    await harvester.read('feed:a');
    feed.stock({ records: records('3') }, { present: [] });
    feed.failAt(2, new SourceProblem('refused', 'It does not know us.'));
    await expect(harvester.read('feed:a')).rejects.toThrow('does not know us');
    expect(await titlesAtStart(stage, store)).toEqual(titles('1', '2', '3'));
    feed.failAt(undefined, new Error());
    await harvester.read('feed:a');
    expect(await titlesAtStart(stage, store)).toEqual([]);
  });

  it('is without what SOURCES does not name any more, and has it again when it is named again', async () => {
    const stage = livingStage();
    const { harvester, source, store } = await openHarvest({ url: stage.url });
    const [a, b] = [await source('folder:a'), await source('folder:b')];
    await store.sources.configure(['folder:a', 'folder:b']);
    a.stock({ records: records('1', '2') });
    b.stock({ records: records('2', '3') });
    for (const name of ['folder:a', 'folder:b']) await harvester.read(name);
    expect(await titlesAtStart(stage, store)).toEqual(titles('1', '2', '3'));
    await store.sources.configure(['folder:b']);
    await harvester.read('folder:a');
    expect(await titlesAtStart(stage, store)).toEqual(titles('2', '3'));
    await store.sources.configure(['folder:a', 'folder:b']);
    await harvester.read('folder:a');
    expect(await titlesAtStart(stage, store)).toEqual(titles('1', '2', '3'));
  });

  it('is built anew where the database was put back to what it was before', async () => {
    const stage = livingStage();
    const database = trialDatabase(stage.url);
    const first = await openHarvest({ url: stage.url });
    const feed = await first.source('feed:a');
    feed.stock({ records: records('1') });
    await first.harvester.read('feed:a');
    await first.harvester.stop();
    await first.store.close();
    await database.backUp();
    const second = await openHarvest({ url: stage.url, open: first.open });
    feed.stock({ records: records('2') }, { records: records('3') });
    await second.harvester.read('feed:a');
    expect(await titlesAtStart(stage, second.store)).toEqual(titles('1', '2', '3'));
    await second.harvester.stop();
    await second.store.close();
    await database.putBack();
    const third = await openHarvest({ url: stage.url });
    expect(await titlesAtStart(stage, third.store)).toEqual(titles('1'));
    // What comes then is taken in.
    const other = await third.source('feed:b');
    other.stock({ records: records('4') });
    await third.harvester.read('feed:b');
    expect(await titlesAtStart(stage, third.store)).toEqual(titles('1', '4'));
  });

  it('is not opened for a program that ends', async () => {
    const stage = livingStage();
    const signal = AbortSignal.abort(new Error('the program ends'));
    const store = await stage.store();
    const opening = openLivingLibrary({ databaseUrl: stage.url, store, folder: stage.folder, signal });
    await expect(opening).rejects.toThrow('the program ends');
  });
});
