import { appendFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  type FileFingerprint,
  type FolderFingerprint,
  fingerprintFolder,
} from '../../../src/sources/folder/fingerprint.ts';
import { makePipe } from '../../helpers/special-files.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const FILES = { 'a.jsonl': '{"title":"A"}', 'below/b.txt': 'text', 'manifest.json': '{"files":{}}' };
const LONG_AGO = new Date('2020-01-01');
const NOT_READ = '0'.repeat(64);

/** As if the content had been another one: what is read again shows it. */
const asIfOther = (files: readonly FileFingerprint[]) =>
  files.map((one) => ({ ...one, contentHash: NOT_READ }));
const reused = ({ files }: FolderFingerprint) =>
  files.filter(({ contentHash }) => contentHash === NOT_READ).map(({ file }) => file);

async function oldFolder(files: Readonly<Record<string, string>> = FILES): Promise<string> {
  const directory = await temporaryCorpus(files);
  for (const file of Object.keys(files)) await utimes(`${directory}/${file}`, LONG_AGO, LONG_AGO);
  return directory;
}

describe('the fingerprint of a folder', () => {
  it('is the same for the same content, wherever and whenever it was written', async () => {
    const [one, other] = [await oldFolder(), await temporaryCorpus(FILES)];
    const { hash, files } = await fingerprintFolder(one);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(files).toMatchObject([
      {
        file: 'a.jsonl',
        size: 13,
        mtimeMs: LONG_AGO.getTime(),
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      { file: 'below/b.txt', size: 4 },
    ]);
    expect((await fingerprintFolder(other)).hash).toBe(hash);
    expect((await fingerprintFolder(one, files)).hash).toBe(hash);
  });

  it.each<[string, (directory: string) => Promise<void>]>([
    ['a listing changes', (directory) => writeFile(`${directory}/a.jsonl`, '{"title":"B"}')],
    ['a listing grows', (directory) => appendFile(`${directory}/a.jsonl`, '\n')],
    ['a listing comes', (directory) => writeFile(`${directory}/c.txt`, '')],
    ['a listing goes', (directory) => rm(`${directory}/below/b.txt`)],
    ['a listing gets another name', (directory) => rename(`${directory}/below/b.txt`, `${directory}/b.txt`)],
    ['the manifest changes', (directory) => writeFile(`${directory}/manifest.json`, '{"files": {}}')],
    ['the manifest goes', (directory) => rm(`${directory}/manifest.json`)],
    [
      'a listing can no longer be read',
      async (directory) => {
        await rm(`${directory}/a.jsonl`);
        await symlink('/nowhere/at/all', `${directory}/a.jsonl`);
      },
    ],
  ])('is another one when %s', async (_, change) => {
    const directory = await oldFolder();
    const { hash, files } = await fingerprintFolder(directory);
    await change(directory);
    const after = await fingerprintFolder(directory, files);
    expect(after.hash).not.toBe(hash);
    expect(after.hash).toBe((await fingerprintFolder(directory)).hash);
  });

  it('does not change with files that are no listings', async () => {
    const directory = await oldFolder();
    const { hash } = await fingerprintFolder(directory);
    await writeFile(`${directory}/.hidden`, 'x');
    expect((await fingerprintFolder(directory)).hash).toBe(hash);
  });

  it('does not read again what did not change', async () => {
    const directory = await oldFolder();
    const { files } = await fingerprintFolder(directory);
    const again = await fingerprintFolder(directory, asIfOther(files));
    expect(reused(again)).toEqual(['a.jsonl', 'below/b.txt']);
    await utimes(`${directory}/a.jsonl`, LONG_AGO, new Date('2020-01-02'));
    expect(reused(await fingerprintFolder(directory, asIfOther(files)))).toEqual(['below/b.txt']);
  });

  it('reads again what had only just changed when it was read: it may have changed once more in the same tick', async () => {
    const directory = await oldFolder();
    const { files } = await fingerprintFolder(directory);
    const { mtimeMs } = await stat(`${directory}/a.jsonl`);
    for (const [age, isReused] of [
      [1_999, false],
      [2_000, true],
      [-5_000, false],
    ] as const) {
      const known = asIfOther(files).map((one) => ({ ...one, readAtMs: mtimeMs + age }));
      expect(reused(await fingerprintFolder(directory, known)).includes('a.jsonl'), `${age}`).toBe(isReused);
    }
    const [fresh] = (await fingerprintFolder(directory, [])).files;
    expect(Date.now() - (fresh?.readAtMs ?? 0)).toBeLessThan(60_000);
  });

  it('of one that cannot be read is missed like its listings', async () => {
    await expect(fingerprintFolder('no/such/folder')).rejects.toMatchObject({ code: 'corpus_missing' });
  });

  it('opens nothing that is no file, and is another one when a listing becomes none', async () => {
    const directory = await oldFolder();
    const before = await fingerprintFolder(directory);
    for (const file of ['a.jsonl', 'manifest.json']) {
      await rm(`${directory}/${file}`);
      makePipe(`${directory}/${file}`);
    }
    const { hash, files } = await fingerprintFolder(directory, before.files);
    expect(hash).not.toBe(before.hash);
    expect(files[0]?.contentHash).toBe('unreadable not read: a named pipe, not a file');
  });

  it('goes by what links lead to', async () => {
    const directory = await oldFolder();
    await symlink('below/b.txt', `${directory}/link.txt`);
    const { hash, files } = await fingerprintFolder(directory);
    expect(files.find(({ file }) => file === 'link.txt')?.contentHash).toBe(files[1]?.contentHash);
    await writeFile(`${directory}/below/b.txt`, 'other');
    const after = await fingerprintFolder(directory, files);
    expect(after.hash).not.toBe(hash);
    expect(after.files.find(({ file }) => file === 'link.txt')?.size).toBe(5);
  });

  it('names what cannot be read, and looks at it again', async () => {
    const directory = await temporaryCorpus({});
    await symlink('/nowhere/at/all', `${directory}/dangling`);
    await symlink(directory, `${directory}/folder`);
    const { files } = await fingerprintFolder(directory);
    expect(files.map(({ contentHash }) => contentHash)).toEqual([
      'unreadable not read: a link that leads nowhere',
      'unreadable not read: a link to a folder that is read already',
    ]);
    await rm(`${directory}/dangling`);
    await writeFile(`${directory}/dangling`, 'x');
    expect((await fingerprintFolder(directory, files)).files[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });
});
