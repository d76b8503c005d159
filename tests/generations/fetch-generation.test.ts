import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fetchGeneration } from '../../src/generations/fetch-generation.ts';
import { createFolderObjects } from '../../src/generations/folder-objects.ts';
import { publishGeneration } from '../../src/generations/publish-generation.ts';
import {
  bytes,
  type Files,
  ORIGIN,
  readGeneration,
  someFiles,
  writeGeneration,
} from '../helpers/generation.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const NAME = `${ORIGIN}-1`;

/** Megabytes are compared faster so. */
const sums = (files: Files) => Object.entries(files).map(([file, content]) => [file, crc32(content)]);

async function published(files = someFiles()) {
  const objects = createFolderObjects(temporaryFolder());
  await publishGeneration(objects, writeGeneration(1, files));
  return objects;
}

it('is whole in the end, wherever it was stopped before', async () => {
  const files = { 'a.bin': bytes(2_500_000, 1), 'b.bin': bytes(10, 2), 'c.bin': bytes(1_200_000, 3) };
  const objects = await published(files);
  const within = temporaryFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3_700_010), { maxLength: 3 }), async (stops) => {
      const folder = join(within, String(run++), NAME);
      for (const bytesBefore of stops) {
        const stop = new AbortController();
        const onProgress = ({ done }: { readonly done: number }) => done >= bytesBefore && stop.abort();
        await fetchGeneration(objects, NAME, { folder, signal: stop.signal, onProgress }).catch(
          () => undefined,
        );
        if (existsSync(folder)) expect(sums(readGeneration(folder))).toEqual(sums(files));
      }
      await fetchGeneration(objects, NAME, { folder });
      expect(readdirSync(folder).sort()).toEqual(['a.bin', 'b.bin', 'c.bin', 'manifest.json']);
      expect(sums(readGeneration(folder))).toEqual(sums(files));
    }),
    { numRuns: 15 },
  );
});

it('uses what a process left that died while it fetched, if it is whole, and takes the rest away', async () => {
  const objects = await published();
  const folder = join(temporaryFolder(), NAME);
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  await fetchGeneration(objects, NAME, { folder, signal: stop.signal, onProgress }).catch(() => undefined);
  const [part = ''] = readdirSync(dirname(folder));
  const left = join(dirname(folder), part);
  writeFileSync(join(left, '.words.bin.half'), 'some');
  writeFileSync(join(left, 'words.bin'), 'damaged');
  const others = [`${ORIGIN}-0.part-1`, `${NAME}.part-2`, `${ORIGIN}-2.part-3`, 'fedcba9876543210-0.part-4'];
  for (const other of others) mkdirSync(join(dirname(folder), other));
  await fetchGeneration(objects, NAME, { folder });
  expect(readGeneration(folder)).toEqual(someFiles());
  expect(readdirSync(folder)).toHaveLength(4);
  // What belongs to a newer one, or to another origin, may still be filled.
  expect(readdirSync(dirname(folder)).sort()).toEqual([NAME, ...others.slice(2)].sort());
});

it('is fetched anew where one of that name is damaged here and other there', async () => {
  const objects = await published();
  const folder = writeGeneration(1, someFiles(5));
  writeFileSync(join(folder, 'words.bin'), 'damaged');
  await fetchGeneration(objects, NAME, { folder });
  expect(readGeneration(folder)).toEqual(someFiles());
});

it('says what is wrong with the disk of this machine', async () => {
  const objects = await published();
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(fetchGeneration(objects, NAME, { folder: join(file, NAME) })).rejects.toMatchObject({
    code: 'generation_unusable',
    message: expect.stringMatching(/^The library 0123456789abcdef-1 cannot be brought to .*ENOTDIR/),
  });
});
