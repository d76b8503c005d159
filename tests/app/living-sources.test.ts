import { expect, it, onTestFinished } from 'vitest';
import { createLivingSources } from '../../src/app/living-sources.ts';
import type { LibraryFeed } from '../../src/harvest/library-feed.ts';
import { openHarvest } from '../helpers/harvest.ts';
import { keepRecords, recordToKeep } from '../helpers/keep-records.ts';
import { folderSource, type LivingStage, livingStage } from '../helpers/living-stage.ts';
import { liveRecord } from '../helpers/stocked-source.ts';

const QUICK = { lookedEachMs: 20, restsMs: 20 };

/** One process of a stage; ended with the test. */
async function livingIn(stage: LivingStage, sources: readonly string[]) {
  const store = await stage.store();
  const said: string[] = [];
  const say = (first: unknown, text?: string) => void said.push(text ?? String(first));
  const { databaseUrl, proxy, ...settings } = stage.config(sources);
  const library = { find: async () => undefined };
  const logger = { info: say, warn: say, error: say };
  const living = createLivingSources({ settings, databaseUrl, store, proxy, logger, library, pace: QUICK });
  onTestFinished(() => living.stop());
  return { store, said, living };
}

it('what lies on this machine is in the library when that answers, and what comes later soon after', async () => {
  const stage = livingStage();
  const folder = folderSource();
  folder.write('a.jsonl', 4);
  const { living, store } = await livingIn(stage, [folder.name]);
  await living.prepare(new AbortController().signal);
  const { library, feed } = await stage.open(store);
  onTestFinished(() => library.close());
  expect(await library.ids()).toHaveLength(4);
  living.start(feed);
  folder.write('b.jsonl', 3, 100);
  await living.harvester.read(folder.name);
  await expect.poll(() => library.ids()).toHaveLength(7);
  expect(await living.desk.list()).toMatchObject([{ name: folder.name, papers: 7, trouble: undefined }]);
  expect(await living.arrivals.since(new Date(0))).toHaveLength(3);
});

it('of two processes one reads, and both have it', async () => {
  const stage = livingStage();
  const [folder, empty] = [folderSource(), folderSource()];
  folder.write('a.jsonl', 2);
  const { living, store } = await livingIn(stage, [folder.name]);
  await living.prepare(new AbortController().signal);
  const { library, feed } = await stage.open(store);
  onTestFinished(() => library.close());
  living.start(feed);
  expect(empty.name).not.toBe(folder.name);
  const other = await openHarvest({ url: stage.url });
  const arxiv = await other.source('arxiv:cs.LG');
  arxiv.stock({ records: [liveRecord('1'), liveRecord('2')] });
  await other.harvester.read('arxiv:cs.LG');
  await expect.poll(() => library.ids()).toHaveLength(4);
  expect((await library.find('Title of 2'))?.title).toBe('Title of 2');
});

it('what cannot be taken in is told of once, and is taken in when that is over', async () => {
  const stage = livingStage();
  const { living, said, store } = await livingIn(stage, ['arxiv:cs.LG']);
  let pulls = 0;
  let isAway = true;
  const feed: LibraryFeed = {
    applied: 0,
    goBackTo: () => undefined,
    pull: async () => {
      pulls++;
      if (isAway) throw new Error('There is no room.');
    },
  };
  living.start(feed);
  await keepRecords(store, 'feed:a', { put: [recordToKeep('1')] });
  await expect.poll(() => pulls).toBeGreaterThan(2);
  const failures = () => said.filter((line) => line === 'what sources brought is not in the library yet');
  expect(failures()).toHaveLength(1);
  isAway = false;
  const before = pulls;
  await expect.poll(() => pulls).toBeGreaterThan(before + 1);
  isAway = true;
  await expect.poll(() => failures().length).toBe(2);
  await living.stop();
  const atEnd = pulls;
  await living.stop();
  expect(pulls).toBe(atEnd);
});
