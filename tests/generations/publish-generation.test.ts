import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFolderObjects } from '../../src/generations/folder-objects.ts';
import { publishGeneration } from '../../src/generations/publish-generation.ts';
import { ORIGIN, writeGeneration } from '../helpers/generation.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// What becomes of what was published is in tests/contracts/generation-store.ts.

it('takes only what is the library that the folder is named after', async () => {
  const objects = createFolderObjects(temporaryFolder());
  const folder = writeGeneration(1);
  const other = folder.replace(/1$/, '2');
  renameSync(folder, other);
  await expect(publishGeneration(objects, other)).rejects.toThrow(/manifest of another library\.$/);
  writeFileSync(join(other, 'manifest.json'), '{}');
  await expect(publishGeneration(objects, other)).rejects.toThrow(/not the manifest of a library\.$/);
  expect(await objects.keys(ORIGIN)).toEqual([]);
});

it('mends a manifest that was damaged there', async () => {
  const root = temporaryFolder();
  const folder = writeGeneration(1);
  const published = join(root, `${ORIGIN}-1`, 'manifest.json');
  await publishGeneration(createFolderObjects(root), folder);
  writeFileSync(published, 'damaged');
  await publishGeneration(createFolderObjects(root), folder);
  expect(readFileSync(published)).toEqual(readFileSync(join(folder, 'manifest.json')));
});
