import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createHarvesterInThread } from '../../src/app/harvest-in-thread.ts';
import type { SourceProgress } from '../../src/harvest/read-source.ts';
import type { FinishedReading } from '../../src/harvest/settled-reading.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';
import { openStore } from '../../src/store/open-store.ts';
import { startArxivServer } from '../helpers/arxiv-server.ts';
import { folderSource, type LivingStage, livingStage } from '../helpers/living-stage.ts';

type Patience = Parameters<typeof createHarvesterInThread>[1]['patience'];

/** A thread that reads, ended with the test. */
function inThread(
  { config }: LivingStage,
  sources: readonly string[],
  more: { readonly settings?: Readonly<Record<string, string>>; readonly patience?: Patience } = {},
) {
  const settings = config(sources, more.settings);
  const said: string[] = [];
  const kept: SourceProgress[] = [];
  const waiting: ((read: FinishedReading) => void)[] = [];
  const say = (first: unknown, text?: string) => void said.push(text ?? String(first));
  const harvester = createHarvesterInThread(
    { settings, databaseUrl: settings.databaseUrl, proxy: settings.proxy },
    {
      onKept: (progress) => void kept.push(progress),
      onRead: (read) => {
        for (const wake of waiting.splice(0)) wake(read);
      },
      logger: { info: say, warn: say, error: say },
      patience: more.patience,
    },
  );
  onTestFinished(() => harvester.stop());
  const nextRead = () => new Promise<FinishedReading>((resolve) => waiting.push(resolve));
  return { harvester, said, kept, nextRead };
}

it('reads a folder, and tells what comes and what came of it', async () => {
  const stage = livingStage();
  const [folder, store] = [folderSource(), await stage.store()];
  folder.write('a.jsonl', 700);
  await store.sources.configure([folder.name]);
  const { harvester, kept, said, nextRead } = inThread(stage, [folder.name]);
  const [told, finished]: [number[], Promise<FinishedReading>] = [[], nextRead()];
  const read = await harvester.read(folder.name, ({ done }) => void told.push(done));
  expect(read).toEqual({ put: 700, removed: 0 });
  expect(told).toEqual([500, 700]);
  expect(kept.map(({ source, put }) => [source, put])).toEqual([
    [folder.name, 500],
    [folder.name, 200],
  ]);
  expect(await finished).toMatchObject({ source: folder.name, kept: { put: 700 } });
  expect(said).toEqual([`${folder.name}: 700 new or changed, 0 gone`]);
  expect((await store.sources.counts()).get(folder.name)).toBe(700);
  await expect(harvester.read('folder:nowhere')).rejects.toThrow(SourceProblem);
});

it('reads what is due once it is started, and ends at once although a host never answers', async () => {
  const stage = livingStage();
  const arxiv = await startArxivServer({ papers: 5 });
  const store = await stage.store();
  await store.sources.configure(['arxiv:cs.LG']);
  const { arxivOaiUrl, arxivApiUrl, arxivFeedUrl } = arxiv.settings;
  const settings = { ARXIV_OAI_URL: arxivOaiUrl, ARXIV_API_URL: arxivApiUrl, ARXIV_FEED_URL: arxivFeedUrl };
  const { harvester, nextRead } = inThread(stage, ['arxiv:cs.LG'], { settings });
  const finished = nextRead();
  harvester.start();
  expect(await finished).toMatchObject({ source: 'arxiv:cs.LG', kept: { removed: 0 } });
  expect((await store.sources.counts()).get('arxiv:cs.LG')).toBe(5);
  const before = arxiv.server.requests.length;
  arxiv.server.fault = 'hang';
  const reading = harvester.read('arxiv:cs.LG');
  const failed = expect(reading).rejects.toThrow('the program ends');
  await expect.poll(() => arxiv.server.requests.length, { timeout: 10_000 }).toBeGreaterThan(before);
  await harvester.stop();
  await failed;
  expect(await store.sources.reading()).toEqual(new Set());
  await expect(harvester.read('arxiv:cs.LG')).rejects.toThrow('Reading ended');
}, 20_000);

it('is started again when it died, goes on with what is due, and keeps nobody waiting meanwhile', async () => {
  const stage = livingStage();
  const folder = folderSource();
  folder.write('a.jsonl', 3);
  const path = stage.url.slice('file:'.length);
  writeFileSync(path, 'this is no database, but long enough to be looked at as one'.repeat(50));
  const { harvester, said, nextRead } = inThread(stage, [folder.name], { patience: { againMs: 50 } });
  harvester.start();
  await expect(harvester.read(folder.name)).rejects.toThrow('Reading ended before it was done.');
  expect(said).toContain('the thread that reads sources failed');
  rmSync(path);
  const store = await openStore(stage.url);
  await store.sources.configure([folder.name]);
  expect(await nextRead()).toMatchObject({ source: folder.name, kept: { put: 3 } });
  await store.close();
});

it('is ended where it does not end by itself', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const { config } = livingStage();
  const settings = config(['arxiv:cs.LG']);
  const say = () => undefined;
  const harvester = createHarvesterInThread(
    { settings, databaseUrl: `postgres://me@127.0.0.1:${port}/papers`, proxy: settings.proxy },
    { onKept: say, logger: { info: say, warn: say, error: say }, patience: { endsMs: 300 } },
  );
  const reading = expect(harvester.read('arxiv:cs.LG')).rejects.toThrow('Reading ended');
  const connected = once(silent, 'connection');
  await connected;
  const began = performance.now();
  await harvester.stop();
  expect(performance.now() - began).toBeLessThan(5_000);
  await reading;
});
