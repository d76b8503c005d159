import { appendFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFolderLook, requireUnchanged } from '../../../src/sources/folder/folder-look.ts';
import { QUICK_FOLDER_PACE } from '../../helpers/folder-pace.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const wanted = new AbortController().signal;

/** Somebody who adds a line to a file again and again. */
function writer(path: string): () => void {
  const timer = setInterval(() => appendFileSync(path, 'x\n'), 5);
  const stop = () => clearInterval(timer);
  onTestFinished(stop);
  return stop;
}

describe('a look at a folder', () => {
  it('waits for what is being written, says so once, and gives what it is then', async () => {
    const directory = await temporaryCorpus({ 'a.bib': 'x\n', 'b.bib': 'b' });
    const told = Promise.withResolvers<readonly string[]>();
    let times = 0;
    const look = createFolderLook(directory, {
      pace: { ...QUICK_FOLDER_PACE, toldMs: 0 },
      onWaiting: (files) => {
        times++;
        told.resolve(files);
      },
    });
    const before = await look.take(wanted);
    const told0 = times;
    const stop = writer(join(directory, 'a.bib'));
    await wait(10);
    let isDone = false;
    const taking = look.take(wanted).finally(() => {
      isDone = true;
    });
    expect(await told.promise).toContain('a.bib');
    await wait(3 * QUICK_FOLDER_PACE.settleMs);
    expect(isDone).toBe(false);
    stop();
    const after = await taking;
    expect(after.hash).not.toBe(before.hash);
    expect(times - told0).toBe(1);
    await requireUnchanged(directory, after);
    appendFileSync(join(directory, 'a.bib'), 'y');
    await expect(requireUnchanged(directory, after)).rejects.toMatchObject({ code: 'corpus_changed' });
  });

  it('does not believe that a file was emptied before it was so for long', async () => {
    const directory = await temporaryCorpus({ 'a.bib': 'one' });
    const path = join(directory, 'a.bib');
    const patient = createFolderLook(directory, { pace: { ...QUICK_FOLDER_PACE, graceMs: 60_000 } });
    const before = await patient.take(wanted);
    truncateSync(path);
    const taking = patient.take(wanted);
    await wait(3 * QUICK_FOLDER_PACE.settleMs);
    writeFileSync(path, 'one');
    expect((await taking).hash).toBe(before.hash);
    const hasty = createFolderLook(directory, { pace: QUICK_FOLDER_PACE, known: before.files });
    truncateSync(path);
    expect((await hasty.take(wanted)).files).toMatchObject([{ file: 'a.bib', size: 0 }]);
  });

  it('sees each file that comes and goes, and is the same where nothing did', async () => {
    const directory = await temporaryCorpus({ 'a.bib': 'one' });
    const look = createFolderLook(directory, { pace: QUICK_FOLDER_PACE });
    const hashes = [(await look.take(wanted)).hash, (await look.take(wanted)).hash];
    writeFileSync(join(directory, 'b.bib'), 'two');
    hashes.push((await look.take(wanted)).hash);
    rmSync(join(directory, 'b.bib'));
    hashes.push((await look.take(wanted)).hash);
    writeFileSync(join(directory, 'manifest.json'), '{}');
    hashes.push((await look.take(wanted)).hash);
    const [first, second, third, fourth, fifth] = hashes;
    expect([second, fourth]).toEqual([first, first]);
    expect(new Set([first, third, fifth]).size).toBe(3);
  });

  it('ends when nobody wants it, and where there is no folder', async () => {
    const directory = await temporaryCorpus({ 'a.bib': 'one' });
    writer(join(directory, 'a.bib'));
    const unwanted = new AbortController();
    const look = createFolderLook(directory, { pace: QUICK_FOLDER_PACE });
    const taking = look.take(unwanted.signal);
    unwanted.abort(new Error('stopped'));
    await expect(taking).rejects.toThrow();
    const nowhere = createFolderLook('/no/such/folder', { pace: QUICK_FOLDER_PACE });
    await expect(nowhere.take(wanted)).rejects.toMatchObject({ code: 'corpus_missing' });
  });
});
