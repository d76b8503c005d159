import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BuildProgress } from '../../src/app/build-generation.ts';
import { type BuildJob, buildInThread } from '../../src/app/build-in-thread.ts';
import { readModel, verifyGeneration } from '../../src/search/generation/open-generation.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const build = (folder: string, directory: string): BuildJob => ({
  kind: 'build',
  place: { folder, origin: '0123456789abcdef', sequence: 1 },
  from: { kind: 'listings', directory },
});

const run = (job: BuildJob, report: (progress: BuildProgress) => void = () => undefined) =>
  buildInThread(job, { report, signal: new AbortController().signal });

describe('a thread that builds', () => {
  it('gives the folder of what it built, tells how far it is, and learns', async () => {
    const folder = temporaryFolder();
    const progress: BuildProgress[] = [];
    const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) });
    const built = (await run(build(folder, directory), (one) => progress.push(one))) ?? '';
    expect(basename(built)).toBe('0123456789abcdef-1');
    expect(progress.map(({ kind }) => kind)).toEqual(['reading', 'indexing', 'indexed']);
    expect(await run({ kind: 'learn', folder: built })).toBeUndefined();
    expect((await readModel(built))?.space.documents).toBe(30);
    await verifyGeneration(built);
  });

  it('fails as building here does: with what a person can do, and with what the system said', async () => {
    const folder = temporaryFolder();
    const empty = await temporaryCorpus({});
    await expect(run(build(folder, empty))).rejects.toMatchObject({
      name: 'PaperboyError',
      code: 'corpus_empty',
    });
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const directory = await temporaryCorpus({ 'a.jsonl': '{"title":"One"}' });
    await expect(run(build(join(file, 'library'), directory))).rejects.toMatchObject({
      name: 'Error',
      code: 'ENOTDIR',
    });
    await expect(run({ kind: 'learn', folder: join(folder, 'none') })).rejects.toMatchObject({
      code: 'library_damaged',
    });
  });

  it('is not begun when nobody wants it, and has ended when it says that it was stopped', async () => {
    const folder = join(temporaryFolder(), 'library');
    const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(3_000)) });
    const reason = new Error('the program ends');
    const report = () => undefined;
    await expect(
      buildInThread(build(folder, directory), { report, signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(existsSync(folder)).toBe(false);
    const ending = new AbortController();
    await expect(
      buildInThread(build(folder, directory), {
        report: ({ kind }) => {
          if (kind === 'indexing') ending.abort(reason);
        },
        signal: ending.signal,
      }),
    ).rejects.toBe(reason);
    // Nothing comes any more: whatever the thread left, it is no generation.
    expect(readdirSync(folder).filter((name) => !name.startsWith('unfinished-'))).toEqual([]);
  });
});
