import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/sources/corpus.ts';
import { createLiveFolder } from '../../../src/sources/folder/folder-live-source.ts';
import type { LiveSource, SourceBatch } from '../../../src/sources/live-source.ts';
import { tidyRecord } from '../../../src/sources/tidy-record.ts';
import { QUICK_FOLDER_PACE } from '../../helpers/folder-pace.ts';
import { listingOf, madePapers } from '../../helpers/made-papers.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const wanted = new AbortController().signal;
const live = (directory: string) => createLiveFolder('folder:x', directory, { pace: QUICK_FOLDER_PACE });
const read = (source: LiveSource, cursor?: string): Promise<SourceBatch[]> =>
  Array.fromAsync(source.read(cursor, wanted));
const keysOf = (batches: readonly SourceBatch[]) =>
  batches.flatMap(({ records }) => records.map(({ key }) => key));

describe('a folder that is read while the program runs', () => {
  it('gives the papers of its catalogue in batches, and says at the end which are there', async () => {
    const directory = await temporaryCorpus({
      'a.jsonl': listingOf(madePapers(700)),
      'b.bib': '@article{a, title={Alone}, author={Ada Lovelace}}\n@article{b, author={No Title}}\n',
    });
    const { papers } = await loadCorpus(directory);
    const batches = await read(live(directory));
    const ids = papers.map(({ id }) => id);
    expect(batches.map(({ records }) => records.length)).toEqual([500, 201]);
    expect(batches.map(({ isCaughtUp }) => isCaughtUp)).toEqual([false, true]);
    expect(batches.map(({ present }) => present)).toEqual([undefined, ids]);
    expect(batches.map(({ progress }) => progress?.done)).toEqual([500, 701]);
    expect(batches.at(-1)?.remarks).toEqual([expect.stringMatching(/^b\.bib:2: not read: /)]);
    expect(keysOf(batches)).toEqual(ids);
    const facts = batches.flatMap(({ records }) =>
      records.map(({ record, source = { file: '', line: 0 } }) => tidyRecord({ ...record, source }).facts),
    );
    expect(facts).toEqual(papers.map((paper) => ({ ...paper })));
  });

  it('gives nothing while nothing changed, and everything anew when something did', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(3)) });
    const source = live(directory);
    const first = await read(source);
    const cursor = first.at(-1)?.cursor;
    expect(await read(source, cursor)).toEqual([{ records: [], cursor, isCaughtUp: true }]);
    // After a restart as well.
    expect(await read(live(directory), cursor)).toEqual([{ records: [], cursor, isCaughtUp: true }]);
    writeFileSync(join(directory, 'b.jsonl'), listingOf(madePapers(2, 100)));
    rmSync(join(directory, 'a.jsonl'));
    const second = await read(source, cursor);
    expect(second).toHaveLength(1);
    expect(second[0]?.present).toHaveLength(2);
    expect(keysOf(second)).toEqual(second[0]?.present);
    expect(new Set(keysOf(first)).isDisjointFrom(new Set(keysOf(second)))).toBe(true);
    expect(second[0]?.cursor).not.toBe(cursor);
  });

  it('is read once more by whoever was interrupted in its midst', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(501)) });
    const source = live(directory);
    let cursor: string | undefined;
    for await (const batch of source.read(undefined, wanted)) {
      cursor = batch.cursor;
      break;
    }
    expect(keysOf(await read(source, cursor))).toHaveLength(501);
    const whole = (await read(source)).at(-1)?.cursor;
    appendFileSync(join(directory, 'a.jsonl'), listingOf(madePapers(1, 900)));
    const [first] = await read(source, whole);
    expect(first).toMatchObject({ cursor: whole, isCaughtUp: true });
  });

  it('that is not there, or has no paper, is a problem: none of its papers is gone', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(3)) });
    const source = live(directory);
    const cursor = (await read(source)).at(-1)?.cursor;
    renameSync(directory, `${directory}-away`);
    await expect(read(source, cursor)).rejects.toMatchObject({
      ...{ name: 'SourceProblem', kind: 'later' },
      message: expect.stringMatching(/does not exist\. Put it there, or name another one in SOURCES\.$/),
    });
    renameSync(`${directory}-away`, directory);
    rmSync(join(directory, 'a.jsonl'));
    await expect(read(source, cursor)).rejects.toMatchObject({
      message: expect.stringMatching(/^No paper found in .*\. Put a listing there \(.*\)\.$/),
    });
    writeFileSync(join(directory, 'a.jsonl'), listingOf(madePapers(3)));
    expect(await read(source, cursor)).toEqual([{ records: [], cursor, isCaughtUp: true }]);
  });
});
