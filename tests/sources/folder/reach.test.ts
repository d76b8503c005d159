import { realpath, symlink } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { reach } from '../../../src/sources/folder/reach.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

describe('what a name in a folder leads to', () => {
  it('is a file or a folder there, without links on the way', async () => {
    const directory = await realpath(await temporaryCorpus({ 'a/b.txt': '' }));
    await symlink('a', `${directory}/link`);
    await symlink('link/b.txt', `${directory}/b`);
    expect(await reach(`${directory}/b`, directory)).toEqual({ kind: 'file', path: `${directory}/a/b.txt` });
    expect(await reach(`${directory}/link`, directory)).toEqual({ kind: 'folder', path: `${directory}/a` });
    expect(await reach(`${directory}/a`, directory)).toEqual({ kind: 'folder', path: `${directory}/a` });
  });

  it('may be nothing that is opened: then why is said', async () => {
    const directory = await realpath(await temporaryCorpus({ 'corpus/a.txt': '', 'beside.txt': '' }));
    const corpus = `${directory}/corpus`;
    await symlink('../beside.txt', `${corpus}/out`);
    await symlink('a.txt/below', `${corpus}/through`);
    await symlink('/', `${corpus}/root`);
    for (const [name, what] of [
      ['out', 'a link that leads out of the folder'],
      ['root', 'a link that leads out of the folder'],
      ['through', 'a link that leads nowhere'],
      [`${'x'.repeat(300)}`, 'it cannot be looked at (ENAMETOOLONG)'],
    ])
      expect(await reach(`${corpus}/${name}`, corpus)).toEqual({ kind: 'fault', fault: `not read: ${what}` });
    // All that there is lies within the root of a file system.
    expect(await reach(`${corpus}/out`, '/')).toEqual({ kind: 'file', path: `${directory}/beside.txt` });
  });
});
