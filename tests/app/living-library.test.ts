import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/search/library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { openStore } from '../../src/store/open-store.ts';
import { QUICK_FOLDER_PACE } from '../helpers/folder-pace.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { openLibraryHere } from '../helpers/open-library-here.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Listings that were there for long. */
async function corpusOf(count: number): Promise<string> {
  const directory = await temporaryCorpus({});
  const path = join(directory, 'a.jsonl');
  writeFileSync(path, listingOf(madePapers(count)));
  utimesSync(path, new Date('2026-01-01'), new Date('2026-01-01'));
  return directory;
}

/** The generations in a folder. */
const generationsIn = (folder: string) =>
  readdirSync(folder).filter((name) => /^[0-9a-z]{16}-\d+$/.test(name));

const titlesFor = async (library: Library, query: string) =>
  (await library.search(parseQuery(query))).hits.map(({ paper: { title } }) => title);

describe('a library whose listings change while it answers', () => {
  const pace = QUICK_FOLDER_PACE;
  const added = (directory: string, count: number) =>
    writeFileSync(join(directory, 'b.jsonl'), listingOf(madePapers(count, 900)));

  it('gives way to one of what they are then, also for the next who opens it', async () => {
    const [directory, folder] = [await corpusOf(40), temporaryFolder()];
    const first = await openLibraryHere(directory, { folder, pace });
    await first.learned;
    const revision = first.library.revision;
    added(directory, 2);
    expect(await first.look?.()).toEqual({ came: 2, gone: 0, papers: 42, faults: [] });
    expect(first.library.revision).toBeGreaterThan(revision);
    expect((await first.library.search(parseQuery('"number 900"'))).total).toBe(1);
    expect(first.news).toEqual([expect.stringContaining('b.jsonl is new: 2 papers new; 42 papers now')]);
    const answers = await titlesFor(first.library, 'bandits');
    await first.library.close();
    const second = await openLibraryHere(directory, { folder, pace });
    await second.learned;
    expect([...second.done]).toEqual([]);
    expect(await titlesFor(second.library, 'bandits')).toEqual(answers);
    rmSync(join(directory, 'b.jsonl'));
    // What was built of them before is taken, and nothing is built.
    expect(await second.look?.()).toEqual({ came: 0, gone: 2, papers: 40, faults: [] });
    expect([...second.done]).toEqual([]);
    expect([...first.troubles, ...second.troubles]).toEqual([]);
  });

  it('is built once by processes with one database', async () => {
    const [directory, folder] = [await corpusOf(40), temporaryFolder()];
    const store = await openStore(`file:${temporaryFolder()}/paperboy.db`);
    const leases = async () => store.leases;
    const opened = await Promise.all([1, 2].map(() => openLibraryHere(directory, { folder, leases, pace })));
    await Promise.all(opened.map(({ learned }) => learned));
    added(directory, 3);
    const looks = await Promise.all(opened.map(({ look }) => look?.()));
    expect(looks).toEqual(Array(2).fill({ came: 3, gone: 0, papers: 43, faults: [] }));
    expect(generationsIn(folder)).toHaveLength(2);
    expect(opened.filter(({ done }) => done.has('waiting')).length).toBeGreaterThan(0);
    await Promise.all(opened.map(({ library }) => library.close()));
    await store.close();
  });

  it('is not looked after where it lies in their folder: each index would be a change', async () => {
    const directory = await corpusOf(2);
    const { look, troubles } = await openLibraryHere(directory, { folder: join(directory, 'data'), pace });
    const why = expect.stringContaining('is not watched');
    expect(troubles).toEqual([why]);
    expect(await look?.()).toEqual({ came: 0, gone: 0, papers: 2, faults: [why] });
  });

  it('is not looked after where somebody waits for one answer alone', async () => {
    const { look } = await openLibraryHere(await corpusOf(2), { isAwaited: true, pace });
    expect(look).toBeUndefined();
  });
});
