import { join } from 'node:path';
import { createFolderObjects } from '../../src/generations/folder-objects.ts';
import { describeGenerationStore } from '../contracts/generation-store.ts';
import { objectsOf, startS3 } from '../helpers/s3-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describeGenerationStore('a folder', async () => {
  const root = temporaryFolder();
  return { open: () => createFolderObjects(root), fileOf: (key) => join(root, key) };
});

describeGenerationStore('a bucket', async () => {
  const server = await startS3();
  return { open: () => objectsOf(server), fileOf: server.fileOf };
});
