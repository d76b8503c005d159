import { symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/sources/folder/list-files.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

describe('the files of a folder', () => {
  it('are all that are neither hidden nor the manifest, in their order', async () => {
    const directory = await temporaryCorpus({
      'b.txt': '',
      'a/c.txt': '',
      'a/manifest.json': '',
      'manifest.json': '{}',
      '.hidden': '',
      '.git/x': '',
    });
    await symlink('/nowhere/at/all', `${directory}/dangling`);
    expect(await listFiles(directory)).toEqual(['a/c.txt', 'a/manifest.json', 'b.txt', 'dangling']);
  });

  it('of one that cannot be read are missed, with what to do', async () => {
    await expect(listFiles('no/such/folder')).rejects.toMatchObject({
      code: 'corpus_missing',
      message: expect.stringMatching(/no\/such\/folder does not exist.*CORPUS_DIR/),
    });
    await expect(listFiles('package.json')).rejects.toMatchObject({
      code: 'corpus_missing',
      message: expect.stringContaining('is not a folder'),
    });
  });
});
