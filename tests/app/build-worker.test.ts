import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { BuildJob, FromBuilder } from '../../src/app/build-in-thread.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Everything that the thread says of a job, until it ends by itself. */
async function saidOf(job: BuildJob): Promise<readonly FromBuilder[]> {
  const worker = new Worker(new URL('../../src/app/build-worker.ts', import.meta.url), { workerData: job });
  const said: FromBuilder[] = [];
  worker.on('message', (message: FromBuilder) => said.push(message));
  expect(await once(worker, 'exit')).toEqual([0]);
  return said;
}

it('says how far it is, what it built, and that it is done', async () => {
  const folder = temporaryFolder();
  const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) });
  const place = { folder, origin: '0123456789abcdef', sequence: 1 };
  const said = await saidOf({ kind: 'build', place, from: { kind: 'listings', directory } });
  const built = `${folder}/0123456789abcdef-1`;
  expect(said.slice(-3)).toEqual([
    { kind: 'progress', progress: { kind: 'indexed', papers: 30 } },
    { kind: 'built', folder: built },
    { kind: 'done' },
  ]);
  expect(await saidOf({ kind: 'learn', folder: built })).toEqual([{ kind: 'done' }]);
});

it('says why it failed: what a person can do is told from what the system said', async () => {
  const place = { folder: temporaryFolder(), origin: '0123456789abcdef', sequence: 1 };
  const directory = await temporaryCorpus({});
  expect(await saidOf({ kind: 'build', place, from: { kind: 'listings', directory } })).toEqual([
    {
      kind: 'failed',
      code: 'corpus_empty',
      isExplained: true,
      message: expect.stringContaining('No paper found'),
    },
  ]);
  const listed = await temporaryCorpus({ 'a.jsonl': '{"title":"One"}' });
  const inFile = { ...place, folder: `${listed}/a.jsonl` };
  const said = await saidOf({ kind: 'build', place: inFile, from: { kind: 'listings', directory: listed } });
  expect(said.at(-1)).toMatchObject({
    kind: 'failed',
    code: expect.stringMatching(/^E/),
    isExplained: false,
  });
});
