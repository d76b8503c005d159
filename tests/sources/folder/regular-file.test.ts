import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { kindOf, openRegularFile } from '../../../src/sources/folder/regular-file.ts';
import { makePipe, makeSocket } from '../../helpers/special-files.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

describe('a file', () => {
  it('is opened to be read; what is none is not, and is called by its name', async () => {
    const directory = await temporaryCorpus({ 'a.txt': 'text' });
    makePipe(`${directory}/pipe`);
    await makeSocket(`${directory}/socket`);
    await using file = await openRegularFile(`${directory}/a.txt`);
    expect(await file.readFile('utf8')).toBe('text');
    for (const [path, what] of [
      [`${directory}/pipe`, 'a named pipe'],
      [`${directory}/socket`, 'a socket'],
      [directory, 'a folder'],
      ['/dev/null', 'a device'],
    ] as const) {
      expect(kindOf(await stat(path))).toBe(what);
      await expect(openRegularFile(path)).rejects.toThrow(`not read: ${what}, not a file`);
    }
    await expect(openRegularFile(`${directory}/gone`)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
