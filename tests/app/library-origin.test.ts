import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOrigin } from '../../src/app/library-origin.ts';
import { INDEX_FORMAT } from '../../src/search/generation/local-generations.ts';
import { fingerprintFolder } from '../../src/sources/folder/fingerprint.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const LONG_AGO = new Date('2026-01-01');

/** Writes a listing as if it had been there for long. */
function write(path: string, text: string): void {
  writeFileSync(path, text);
  utimesSync(path, LONG_AGO, LONG_AGO);
}

describe('the origin of a library', () => {
  it('is the same wherever the same listings are, and says how large they are', async () => {
    const listings = { 'a.jsonl': '{"title":"One"}\n', 'b.jsonl': '{"title":"Two"}\n' };
    const [one, other] = [await temporaryCorpus(listings), await temporaryCorpus(listings)];
    const [first, second] = [
      await findOrigin(one, temporaryFolder()),
      await findOrigin(other, temporaryFolder()),
    ];
    expect(first.origin).toMatch(/^[0-9a-z]{16}$/);
    expect(second).toEqual(first);
    expect(first.bytes).toBe(32);
  });

  it('is another one when anything of the listings is', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': '{"title":"One"}\n' });
    const generations = temporaryFolder();
    const origins = new Set<string>();
    const look = async () => origins.add((await findOrigin(directory, generations)).origin);
    await look();
    await look();
    expect(origins.size).toBe(1);
    write(join(directory, 'a.jsonl'), '{"title":"Own"}\n');
    expect((await look()).size).toBe(2);
    write(join(directory, 'b.jsonl'), '{"title":"Two"}\n');
    expect((await look()).size).toBe(3);
    rmSync(join(directory, 'a.jsonl'));
    expect((await look()).size).toBe(4);
    writeFileSync(join(directory, 'manifest.json'), '{}');
    await look();
    rmSync(join(directory, 'manifest.json'));
    await look();
    expect(origins.size).toBeGreaterThanOrEqual(4);
  });

  it('is another one for each version of the index, so that what lacks the names of papers is built anew', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': '{"title":"One"}\n' });
    const { hash } = await fingerprintFolder(directory);
    const of = (version: number) =>
      createHash('sha256')
        .update(JSON.stringify([version, hash]))
        .digest('hex')
        .slice(0, 16);
    const { origin } = await findOrigin(directory, temporaryFolder());
    expect(origin).toBe(of(INDEX_FORMAT));
    expect(origin).not.toBe(of(1));
  });

  it('does not read again what did not change since', async () => {
    const directory = await temporaryCorpus({});
    const path = join(directory, 'a.jsonl');
    write(path, '{"title":"One"}\n');
    const generations = join(temporaryFolder(), 'library');
    const first = await findOrigin(directory, generations);
    expect(readdirSync(generations)).toEqual([expect.stringMatching(/^seen-[0-9a-f]{16}\.json$/)]);
    // Nobody can know of a change that leaves size and time as they were, but by reading it.
    write(path, '{"title":"Own"}\n');
    expect(await findOrigin(directory, generations)).toEqual(first);
    expect(await findOrigin(directory, temporaryFolder())).not.toEqual(first);
  });

  it('is found also where what was seen is damaged or cannot be kept', async () => {
    const directory = await temporaryCorpus({ 'a.jsonl': '{"title":"One"}\n' });
    const generations = temporaryFolder();
    const first = await findOrigin(directory, generations);
    const [memo = ''] = readdirSync(generations);
    for (const text of ['', '{', '{}', '[null,1,{"file":"a.jsonl"}]', '[{"file":1}]']) {
      writeFileSync(join(generations, memo), text);
      expect(await findOrigin(directory, generations)).toEqual(first);
    }
    const file = join(directory, 'a.jsonl');
    expect(await findOrigin(directory, join(file, 'library'))).toEqual(first);
    expect(statSync(file).isFile()).toBe(true);
    rmSync(join(generations, memo));
    mkdirSync(join(generations, memo, 'full'), { recursive: true });
    expect(await findOrigin(directory, generations)).toEqual(first);
  });

  it('is none where there is no folder, and nothing is made there', async () => {
    const generations = join(temporaryFolder(), 'library');
    await expect(findOrigin('/no/such/folder', generations)).rejects.toMatchObject({
      code: 'corpus_missing',
    });
    expect(existsSync(generations)).toBe(false);
  });
});
