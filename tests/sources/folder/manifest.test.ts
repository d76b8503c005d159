import { mkdir, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/sources/folder/manifest.ts';
import { makePipe } from '../../helpers/special-files.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const read = async (content: string) => readManifest(await temporaryCorpus({ 'manifest.json': content }));

describe('the manifest of a folder', () => {
  it('says what its files do not say about themselves, venues by their conventional names', async () => {
    const content =
      '\ufeff{"files":{"a/b.md":{"venue":"nips","year":2020,"session":"3","source":"x","more":1},"c.md":{}},"more":1}';
    expect(await read(content)).toEqual({
      files: { 'a/b.md': { venue: 'NeurIPS', year: 2020, session: '3', source: 'x' }, 'c.md': {} },
    });
  });

  it('need not be there', async () => {
    expect(await readManifest(await temporaryCorpus({}))).toEqual({ files: {} });
  });

  it.each([
    ['{', 'not valid JSON'],
    ['[]', 'it is not as expected'],
    ['null', 'it is not as expected'],
    ['{"files":[]}', 'it is not as expected: files must be an object'],
    ['{"files":{"a.md":null}}', 'files › a.md is not as expected: it must be an object'],
    [
      '{"files":{"a.md":{"year":2020.5}}}',
      'year is not as expected: it must be a whole number from 1000 to 9999',
    ],
    [
      '{"files":{"b.md":{},"a.md":{"source":null}}}',
      'files › a.md › source is not as expected: it must be a text',
    ],
    ['{"files":{"a.md":{"year":"2020"}}}', 'files › a.md › year is not as expected'],
    ['{"files":{"a.md":{"year":20}}}', 'files › a.md › year is not as expected'],
    ['{"files":{"a.md":{"venue":7}}}', 'files › a.md › venue is not as expected'],
  ])('%s: the fault is named, and no fact is taken from it', async (content, fault) => {
    expect(await read(content)).toEqual({ files: {}, fault: expect.stringContaining(fault) });
  });

  it('that cannot be read says why', async () => {
    const folder = await temporaryCorpus({});
    await mkdir(join(folder, 'manifest.json'));
    expect(await readManifest(folder)).toEqual({ files: {}, fault: 'not read: a folder, not a file' });
    const large = await temporaryCorpus({ 'manifest.json': '' });
    await truncate(join(large, 'manifest.json'), 65 * 1024 ** 2);
    expect(await readManifest(large)).toEqual({ files: {}, fault: 'larger than 64 MB' });
  });

  it('may be a link within the folder, and is not opened where it leads elsewhere or is no file', async () => {
    const folder = await temporaryCorpus({ '..data/manifest.json': '{"files":{"a.md":{}}}' });
    await symlink('..data/manifest.json', join(folder, 'manifest.json'));
    expect(await readManifest(folder)).toEqual({ files: { 'a.md': {} } });
    const out = await temporaryCorpus({});
    await symlink('/dev/zero', join(out, 'manifest.json'));
    const leadsOut = 'not read: a link that leads out of the folder';
    expect(await readManifest(out)).toEqual({ files: {}, fault: leadsOut });
    const pipe = await temporaryCorpus({});
    makePipe(join(pipe, 'manifest.json'));
    expect(await readManifest(pipe)).toEqual({ files: {}, fault: 'not read: a named pipe, not a file' });
  });
});
