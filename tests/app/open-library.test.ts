import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOrigin } from '../../src/app/library-origin.ts';
import { openLibrary } from '../../src/app/open-library.ts';
import { configureGenerations } from '../../src/generations/config.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { createLearner } from '../../src/search/learner.ts';
import type { Library } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { loadCorpus } from '../../src/sources/corpus.ts';
import { openStore } from '../../src/store/open-store.ts';
import { flip } from '../helpers/damage.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { openLibraryHere } from '../helpers/open-library-here.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const LONG_AGO = new Date('2026-01-01');

/** Listings that were there for long. */
async function corpusOf(count: number): Promise<string> {
  const directory = await temporaryCorpus({});
  write(directory, listingOf(madePapers(count)));
  return directory;
}

function write(directory: string, listing: string): void {
  const path = join(directory, 'a.jsonl');
  writeFileSync(path, listing);
  utimesSync(path, LONG_AGO, LONG_AGO);
}

const QUERIES = [
  'bandits',
  '"offline pruning"',
  'author:zoe graphs',
  'year:2005',
  'prunning',
  'medieval history',
];

/** What it answers to one of each kind of question. */
async function answersOf(library: Library) {
  const pages = await Promise.all(QUERIES.map((query) => library.search(parseQuery(query))));
  const [first = ''] = (await library.ids()).toSorted();
  const paper = await library.find(first);
  const related = await library.related(paper ?? '', { limit: 5 });
  return {
    pages: pages.map(({ hits, total, didYouMean }) => ({
      hits: hits.map(({ paper: { id, title } }) => `${id} ${title}`),
      total,
      didYouMean,
    })),
    related: related.hits.map(({ paper: { id } }) => id),
    suggested: await library.suggest('number 1', { limit: 5 }),
    facts: await library.facts(),
  };
}

/** The generations in a folder. */
const generationsIn = (folder: string) =>
  readdirSync(folder).filter((name) => /^[0-9a-z]{16}-\d+$/.test(name));

describe('a library that is opened', () => {
  it('is built once, and then there: no listing is read again', async () => {
    const [directory, folder] = [await corpusOf(40), temporaryFolder()];
    const first = await openLibraryHere(directory, { folder });
    await first.learned;
    expect([...first.done]).toEqual(['reading', 'indexing', 'indexed']);
    const answers = await answersOf(first.library);
    await first.library.close();
    // Whoever read the listing now would find other papers.
    write(directory, listingOf(madePapers(40)).replaceAll('Number', 'Nomber'));
    const second = await openLibraryHere(directory, { folder });
    await second.learned;
    expect([...second.done]).toEqual([]);
    expect(second.account).toEqual(first.account);
    expect(await answersOf(second.library)).toEqual(answers);
    expect([...first.troubles, ...second.troubles]).toEqual([]);
  });

  it('answers as one that is made of the listings in memory', async () => {
    const directory = await corpusOf(60);
    const { library, learned, account } = await openLibraryHere(directory);
    await learned;
    const { papers, ...expected } = await loadCorpus(directory);
    const memory = createLibrary(papers, { learner: createLearner({ isAwaited: true }) });
    await memory.learned;
    expect(await answersOf(library)).toEqual(await answersOf(memory.library));
    expect(account).toEqual(expected);
    await memory.library.close();
  });

  it('is built anew of listings that changed, and the former one is not used for them', async () => {
    const [directory, folder] = [await corpusOf(40), temporaryFolder()];
    const first = await openLibraryHere(directory, { folder, isAwaited: true });
    await first.learned;
    write(directory, listingOf(madePapers(41)));
    const second = await openLibraryHere(directory, { folder, isAwaited: true });
    expect(second.done.has('indexed')).toBe(true);
    expect(await second.library.ids()).toHaveLength(41);
    // Who goes back finds what was built of it.
    write(directory, listingOf(madePapers(40)));
    const again = await openLibraryHere(directory, { folder, isAwaited: true });
    expect([...again.done]).toEqual([]);
    expect(await again.library.ids()).toHaveLength(40);
    expect(generationsIn(folder)).toHaveLength(2);
  });

  it('says with a word what is damaged, and is built anew', async () => {
    const [directory, folder] = [await corpusOf(40), temporaryFolder()];
    const first = await openLibraryHere(directory, { folder, isAwaited: true });
    await first.learned;
    const answers = await answersOf(first.library);
    await first.library.close();
    let damaged = 0;
    for (const file of ['index.bin', 'model.bin', 'account.json', 'manifest.json']) {
      const [newest = ''] = generationsIn(folder).sort((a, b) => sequenceOf(b) - sequenceOf(a));
      for (const name of generationsIn(folder))
        if (name !== newest) rmSync(join(folder, name), { recursive: true });
      flip(join(folder, newest, file), -2);
      const next = await openLibraryHere(directory, { folder, isAwaited: true });
      await next.learned;
      expect(next.troubles).toEqual([expect.stringContaining(join(folder, newest))]);
      expect(next.done.has('indexed')).toBe(true);
      expect(await answersOf(next.library)).toEqual(answers);
      expect(generationsIn(folder)).toHaveLength(2);
      await next.library.close();
      damaged++;
    }
    expect(damaged).toBe(4);
  });

  it('is completed when the process that built it died before everything was learned', async () => {
    const [directory, folder] = [await corpusOf(1_500), temporaryFolder()];
    const first = await openLibraryHere(directory, { folder });
    await first.library.close();
    const [name = ''] = generationsIn(folder);
    expect(existsSync(join(folder, name, 'model.bin'))).toBe(false);
    const second = await openLibraryHere(directory, { folder });
    await second.learned;
    expect([...second.done]).toEqual(['learning']);
    expect(existsSync(join(folder, name, 'model.bin'))).toBe(true);
    await second.library.close();
    const third = await openLibraryHere(directory, { folder });
    await third.learned;
    expect([...third.done]).toEqual([]);
  });

  it('keeps what changed in it when that was made one with it, for the next who opens it', async () => {
    const [directory, folder] = [await corpusOf(40), temporaryFolder()];
    const first = await openLibraryHere(directory, { folder });
    await first.learned;
    const [extra] = madePapers(1, 900);
    const rebuilt = new Promise<void>((resolve) => {
      first.library.onRevision(() => {
        if (generationsIn(folder).length === 2) resolve();
      });
    });
    await first.library.apply({ put: extra === undefined ? [] : [extra], removed: [] });
    await rebuilt;
    const answers = await answersOf(first.library);
    await first.library.close();
    const second = await openLibraryHere(directory, { folder });
    expect([...second.done]).toEqual([]);
    expect(await second.library.ids()).toHaveLength(41);
    expect(await answersOf(second.library)).toEqual(answers);
  });
});

function sequenceOf(name: string): number {
  return Number(name.split('-')[1]);
}

describe('a library that cannot be kept', () => {
  it('is made in memory with a word', async () => {
    const directory = await corpusOf(40);
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    for (const folder of [file, join(file, 'library')]) {
      for (const isAwaited of [true, false]) {
        const { library, learned, troubles, account } = await openLibraryHere(directory, {
          folder,
          isAwaited,
        });
        await learned;
        expect(troubles).toEqual([
          `The index cannot be kept in ${folder} (ENOTDIR): it is made anew at each start`,
        ]);
        expect(await library.ids()).toHaveLength(40);
        expect(account.files).toMatchObject([{ papers: 40 }]);
      }
    }
  });

  it('is none where there are no papers, or no folder', async () => {
    const folder = temporaryFolder();
    for (const isAwaited of [true, false]) {
      await expect(openLibraryHere('/no/such/folder', { folder, isAwaited })).rejects.toMatchObject({
        code: 'corpus_missing',
      });
      await expect(openLibraryHere(await temporaryCorpus({}), { folder, isAwaited })).rejects.toMatchObject({
        code: 'corpus_empty',
      });
    }
    expect(generationsIn(folder)).toEqual([]);
  });
});

describe('machines that share what they build', () => {
  it('build once: the second one fetches it, with all that was learned', async () => {
    const directory = await corpusOf(40);
    const share = temporaryFolder();
    const generations = configureGenerations({ LIBRARY_URL: share }, []);
    const one = await openLibraryHere(directory, { generations });
    await one.learned;
    await expect
      .poll(() => readdirSync(share).length && readdirSync(join(share, generationsIn(share)[0] ?? '')))
      .toContain('manifest.json');
    const other = await openLibraryHere(directory, { generations });
    await other.learned;
    expect([...other.done]).toEqual([]);
    expect(await answersOf(other.library)).toEqual(await answersOf(one.library));
    expect([...one.troubles, ...other.troubles]).toEqual([]);
  });

  it('build by themselves where they cannot share, with a word', async () => {
    const share = join(temporaryFolder(), 'not-mounted');
    const generations = configureGenerations({ LIBRARY_URL: share }, []);
    const { library, learned, troubles } = await openLibraryHere(await corpusOf(40), { generations });
    await learned;
    expect(await library.ids()).toHaveLength(40);
    expect(troubles[0]).toMatch(/mount the share/);
  });
});

describe('processes with one database', () => {
  it('build once: the others wait', async () => {
    const [directory, folder] = [await corpusOf(300), temporaryFolder()];
    const store = await openStore(`file:${temporaryFolder()}/paperboy.db`);
    const leases = async () => store.leases;
    const opened = await Promise.all([1, 2, 3].map(() => openLibraryHere(directory, { folder, leases })));
    await Promise.all(opened.map(({ learned }) => learned));
    expect(opened.filter(({ done }) => done.has('indexed'))).toHaveLength(1);
    const [first, ...others] = await Promise.all(opened.map(({ library }) => answersOf(library)));
    for (const other of others) expect(other).toEqual(first);
    expect(generationsIn(folder)).toHaveLength(1);
    await Promise.all(opened.map(({ library }) => library.close()));
    await store.close();
  });
});

describe('a library that nobody wants any more', () => {
  it('while it is built is put away, and whoever comes next can build it', async () => {
    const [directory, folder] = [await corpusOf(3_000), temporaryFolder()];
    const store = await openStore(`file:${temporaryFolder()}/paperboy.db`);
    const leases = async () => store.leases;
    const unwanted = new AbortController();
    const opening = openLibrary(directory, {
      ...{ folder, leases, signal: unwanted.signal },
      onProgress: () => unwanted.abort(new Error('stopped')),
    });
    await expect(opening).rejects.toThrow();
    const { origin } = await findOrigin(directory, folder);
    expect(await store.leases.take(`library ${origin}`, 'the next one', 1_000)).toBe(true);
    expect(generationsIn(folder)).toEqual([]);
    await store.close();
  });

  it('before anything was begun is not begun', async () => {
    const begun: unknown[] = [];
    const opening = openLibrary(await corpusOf(40), {
      folder: temporaryFolder(),
      signal: AbortSignal.abort(new Error('stopped')),
      onProgress: (progress) => begun.push(progress),
    });
    await expect(opening).rejects.toThrow('stopped');
    expect(begun).toEqual([]);
  });
});

describe('closing a library', () => {
  it('ends what it does, whenever that is', async () => {
    const directory = await corpusOf(1_500);
    const folder = temporaryFolder();
    const first = await openLibraryHere(directory, { folder });
    first.learned.catch(() => undefined);
    await first.library.close();
    const before = readdirSync(folder, { recursive: true });
    // A thread that went on would not let its folder be removed, or make it anew.
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(before).not.toEqual([]);
    await expect(first.library.apply({ put: madePapers(1), removed: [] })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
    expect(first.troubles).toEqual([]);
  });
});
