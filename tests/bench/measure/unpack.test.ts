import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { readLines } from '../../../bench/measure/read-lines.ts';
import { corpusFolder, readUnpacked } from '../../../bench/measure/unpack.ts';
import { loadCorpus } from '../../../src/sources/corpus.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const LISTING = '{"title":"One","abstract":"a\u2028b"}\n\n{"title":"Two"}';
const packed = {
  'plain.jsonl': LISTING,
  'small.jsonl.gz': gzipSync(LISTING),
  'small.jsonl.zst': zstdCompressSync(LISTING),
};

for (const name of Object.keys(packed)) {
  it(`${name} is a corpus of its own`, async () => {
    const directory = await temporaryCorpus(packed);
    const { folder, isTemporary } = await corpusFolder(join(directory, name));
    onTestFinished(() => rm(folder, { recursive: true }));
    expect(isTemporary).toBe(true);
    expect((await loadCorpus(folder)).papers.map(({ title }) => title)).toEqual(['One', 'Two']);
  });
}

it('a folder is taken as it is', async () => {
  const directory = await temporaryCorpus(packed);
  expect(await corpusFolder(directory)).toEqual({ folder: directory, isTemporary: false });
});

it('lines end with a line feed and nothing else', async () => {
  const directory = await temporaryCorpus(packed);
  const lines = await Array.fromAsync(readLines(readUnpacked(join(directory, 'small.jsonl.gz'))));
  expect(lines).toEqual(['{"title":"One","abstract":"a\u2028b"}', '{"title":"Two"}']);
});

it('fails as the file does', async () => {
  await expect(corpusFolder('no/such/file.zst')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(Array.fromAsync(readLines(readUnpacked('no/such/file.gz')))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  const damaged = join(await temporaryCorpus({ 'a.gz': 'not packed' }), 'a.gz');
  await expect(corpusFolder(damaged)).rejects.toThrow();
});
