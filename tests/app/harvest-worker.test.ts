import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { FromHarvester, HarvestJob } from '../../src/app/harvest-in-thread.ts';
import { folderSource, livingStage } from '../helpers/living-stage.ts';

// What is asked of it in the program goes through harvest-in-thread.

it('answers each reading it is asked for, and ends by itself when it is told', async () => {
  const stage = livingStage();
  const [folder, store] = [folderSource(), await stage.store()];
  folder.write('a.jsonl', 2);
  const gone = 'folder:/nowhere/at/all';
  await store.sources.configure([folder.name, gone]);
  const { proxy, databaseUrl, ...settings } = stage.config([folder.name]);
  const { sourcesEvery, sourcesForgetDays, zoteroApiKey } = settings;
  const job = { settings: { sourcesEvery, sourcesForgetDays, zoteroApiKey }, databaseUrl, proxy };
  const worker = new Worker(new URL('../../src/app/harvest-worker.ts', import.meta.url), {
    workerData: job as unknown as HarvestJob,
  });
  const heard: FromHarvester[] = [];
  worker.on('message', (message: FromHarvester) => heard.push(message));
  for (const name of [folder.name, gone, 'nature:1']) {
    worker.postMessage({ kind: 'read', name });
    while (!heard.some((one) => (one.kind === 'answer' || one.kind === 'failed') && one.name === name))
      await once(worker, 'message');
  }
  worker.postMessage({ kind: 'stop' });
  expect(await once(worker, 'exit')).toEqual([0]);
  expect(heard.filter(({ kind }) => kind === 'answer' || kind === 'failed')).toMatchObject([
    { kind: 'answer', name: folder.name, kept: { put: 2 } },
    { kind: 'failed', name: gone, problem: 'later' },
    { kind: 'failed', name: 'nature:1', problem: 'refused' },
  ]);
  expect(heard.filter(({ kind }) => kind === 'read')).toHaveLength(2);
  expect(heard).toContainEqual({ kind: 'log', level: 'warn', message: expect.stringContaining(`${gone}: `) });
  // Nobody waits for a lease that nobody needs.
  expect(await store.leases.take(`source ${folder.name}`, 'me', 1_000)).toBe(true);
});
