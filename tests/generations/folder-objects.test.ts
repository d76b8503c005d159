import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFolderObjects } from '../../src/generations/folder-objects.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// What it has in common with a bucket is in tests/contracts/generation-store.ts.

const NAME = '0123456789abcdef-1';

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('some');
  throw new Error('the source broke');
}

it('is never made: a share that is not mounted is said to be', async () => {
  const missing = createFolderObjects(join(temporaryFolder(), 'share'));
  const expected = {
    code: 'library_store_unavailable',
    message: expect.stringMatching(/share \(LIBRARY_URL\).*mount/),
  };
  await expect(missing.keys(`${NAME}/`)).rejects.toMatchObject(expected);
  await expect(missing.write(`${NAME}/words.bin`, failing())).rejects.toMatchObject(expected);
  await expect(Array.fromAsync(missing.read(`${NAME}/words.bin`))).rejects.toMatchObject(expected);
  await missing.remove(`${NAME}/words.bin`);
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(createFolderObjects(file).keys('')).rejects.toThrow(
    /it is no folder: point LIBRARY_URL elsewhere/,
  );
});

it('has nothing of a file whose source broke', async () => {
  const root = temporaryFolder();
  const objects = createFolderObjects(root);
  await expect(objects.write(`${NAME}/words.bin`, failing())).rejects.toThrow('the source broke');
  expect(readdirSync(join(root, NAME))).toEqual([]);
  await expect(Array.fromAsync(objects.read(`${NAME}/words.bin`))).rejects.toMatchObject({
    code: 'generation_unusable',
  });
});

it('shows nothing else that lies there, and removes what a writer left that died', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'notes.txt'), '');
  mkdirSync(join(root, 'other'));
  mkdirSync(join(root, NAME));
  writeFileSync(join(root, NAME, '.half'), '');
  const objects = createFolderObjects(root);
  expect(await objects.keys('')).toEqual([`${NAME}/.half`]);
  await objects.remove(`${NAME}/.half`);
  expect(readdirSync(root).sort()).toEqual(['notes.txt', 'other']);
});
