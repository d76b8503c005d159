import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildProgress, buildGeneration, learnGeneration } from '../../src/app/build-generation.ts';
import { openGeneration, readModel, verifyGeneration } from '../../src/search/generation/open-generation.ts';
import { LEAST_LEARNED } from '../../src/search/model/term-counts.ts';
import { loadCorpus } from '../../src/sources/corpus.ts';
import { fingerprintFolder } from '../../src/sources/folder/fingerprint.ts';
import { flip } from '../helpers/damage.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ORIGIN = '0123456789abcdef';
const quietly = () => undefined;

/** Builds a generation of listings. */
async function built(
  directory: string,
  { folder = temporaryFolder(), report = quietly as (p: BuildProgress) => void } = {},
) {
  const path = await buildGeneration(
    { folder, origin: ORIGIN, sequence: 1 },
    { kind: 'listings', directory },
    report,
  );
  return { folder, path };
}

async function papersOf(path: string) {
  const { base } = await openGeneration(path);
  const papers = await base.store.read(Array.from({ length: base.segment.papers }, (_, place) => place));
  await base.store.close();
  return papers;
}

describe('building from listings', () => {
  it('is not done when they are others than those that were seen', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) });
    const seen = await fingerprintFolder(directory);
    const [folder, place] = [temporaryFolder(), { origin: ORIGIN, sequence: 1 }];
    const build = () => buildGeneration({ folder, ...place }, { kind: 'listings', directory, seen }, quietly);
    appendFileSync(join(directory, 'a.jsonl'), listingOf(madePapers(1, 30)));
    await expect(build()).rejects.toMatchObject({ code: 'corpus_changed' });
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(directory, 'a.jsonl'), listingOf(madePapers(30)));
    expect(basename(await build())).toBe(`${ORIGIN}-1`);
  });

  it('gives the papers that they have, and what became of them', async () => {
    const directory = await temporaryCorpus({
      'a.jsonl': listingOf(madePapers(600)),
      'b.jsonl': '{"title":"Own"}\nno paper',
    });
    const { papers, ...account } = await loadCorpus(directory);
    const progress: BuildProgress[] = [];
    const { path } = await built(directory, { report: (one) => progress.push(one) });
    expect(basename(path)).toBe(`${ORIGIN}-1`);
    expect(JSON.stringify(await papersOf(path))).toBe(JSON.stringify(papers));
    const opened = await openGeneration(path);
    expect(opened.account).toEqual(account);
    await opened.base.store.close();
    await verifyGeneration(path);
    expect(progress.filter(({ kind }) => kind === 'reading')).toMatchObject([
      { file: { file: 'a.jsonl', number: 1, count: 2 } },
      { file: { file: 'b.jsonl', number: 2, count: 2 } },
    ]);
    expect(progress.slice(2)).toEqual([
      { kind: 'indexing', done: 250, all: 601 },
      { kind: 'indexing', done: 500, all: 601 },
      { kind: 'indexing', done: 601, all: 601 },
      { kind: 'indexed', papers: 601 },
    ]);
  });

  it('leaves nothing where there is no paper, or no folder', async () => {
    const folder = temporaryFolder();
    await expect(built(await temporaryCorpus({}), { folder })).rejects.toMatchObject({
      code: 'corpus_empty',
    });
    await expect(built('/no/such/folder', { folder })).rejects.toMatchObject({ code: 'corpus_missing' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('building from a generation and what changed', () => {
  it('gives what stayed and then what joined, with the account of before', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(600)) });
    const { folder, path } = await built(directory);
    const before = await papersOf(path);
    const joined = madePapers(300, 1_000).map((paper) => ({ ...paper }));
    const gone = [0, 249, 250, 599];
    const place = { folder, origin: ORIGIN, sequence: 2 };
    const next = await buildGeneration(place, { kind: 'changes', base: path, gone, joined }, quietly);
    expect(basename(next)).toBe(`${ORIGIN}-2`);
    const expected = [...before.filter((_, at) => !gone.includes(at)), ...joined];
    expect(JSON.stringify(await papersOf(next))).toBe(JSON.stringify(expected));
    expect(await openAccount(next)).toEqual(await openAccount(path));
  });

  it('leaves nothing when the base is damaged or gone', async () => {
    const { folder, path } = await built(await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) }));
    flip(join(path, 'papers.jsonl'), -5);
    const place = { folder, origin: ORIGIN, sequence: 2 };
    for (const base of [path, join(folder, `${ORIGIN}-7`)])
      await expect(
        buildGeneration(place, { kind: 'changes', base, gone: [], joined: [] }, quietly),
      ).rejects.toMatchObject({ code: 'library_damaged' });
    expect(readdirSync(folder)).toEqual([`${ORIGIN}-1`]);
  });
});

async function openAccount(path: string): Promise<unknown> {
  const { base, account } = await openGeneration(path);
  await base.store.close();
  return account;
}

describe('learning', () => {
  it('adds what the papers teach, where there are enough of them', async () => {
    const few = await built(await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(LEAST_LEARNED - 1)) }));
    await learnGeneration(few.path, quietly);
    expect(await readModel(few.path)).toBeUndefined();
    const enough = await built(await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(LEAST_LEARNED)) }));
    await learnGeneration(enough.path, quietly);
    expect((await readModel(enough.path))?.space.documents).toBe(LEAST_LEARNED);
    await verifyGeneration(enough.path);
  });

  it('tells how far it is where it takes long', async () => {
    const { path } = await built(await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(1_100)) }));
    const progress: BuildProgress[] = [];
    await learnGeneration(path, (one) => progress.push(one));
    expect(progress.at(-1)).toEqual({ kind: 'learning', done: 1_100, all: 1_100 });
    expect((await readModel(path))?.space.documents).toBe(1_100);
  });

  it('says that the index is damaged', async () => {
    const { path } = await built(await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(30)) }));
    flip(join(path, 'index.bin'), -100);
    await expect(learnGeneration(path, quietly)).rejects.toMatchObject({ code: 'library_damaged' });
  });
});
