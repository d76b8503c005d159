import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTakeOver } from '../../src/app/take-over-folder.ts';
import { PaperboyError } from '../../src/errors.ts';
import { stageFolder } from '../helpers/folder-stage.ts';

async function taking() {
  const stage = await stageFolder();
  const folders: string[] = [];
  const takeOver = createTakeOver(stage.followed, {
    onFolders: (all) => folders.splice(0, folders.length, ...all),
    signal: new AbortController().signal,
  });
  return { ...stage, folders, takeOver };
}

describe('what a folder holds', () => {
  it('says what is wrong with what changed', async () => {
    const { takeOver, directory, lines } = await taking();
    writeFileSync(join(directory, 'b.jsonl'), '{"title":"One"}\n{"title":""}\n');
    await takeOver();
    expect(lines.slice(1)).toEqual(['b.jsonl:2: not read: no title']);
  });

  it('is read once more when it changed while it was read', async () => {
    const { takeOver, write, failWith, built, lines } = await taking();
    failWith(new PaperboyError('corpus_changed', 'The listings changed'));
    write('b.jsonl', 1, 100);
    const takingOver = takeOver();
    await expect.poll(built).toBeGreaterThan(1);
    failWith(undefined);
    expect(await takingOver).toBeGreaterThan(0);
    expect(lines).toEqual(['seeds/b.jsonl is new: 1 paper new; 4 papers now']);
  });

  it('is not tried again where it gave no paper, until it holds something else', async () => {
    const { takeOver, directory, built, folders, write } = await taking();
    expect(await takeOver()).toBe(0);
    rmSync(join(directory, 'a.jsonl'));
    await expect(takeOver()).rejects.toMatchObject({ code: 'corpus_empty' });
    await expect(takeOver()).rejects.toMatchObject({ code: 'corpus_empty' });
    expect(built()).toBe(1);
    expect(folders).toHaveLength(1);
    write('b.jsonl', 1);
    expect(await takeOver()).toBeGreaterThan(0);
  });
});
