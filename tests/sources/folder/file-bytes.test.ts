import { Buffer } from 'node:buffer';
import { symlink } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openListing } from '../../../src/sources/folder/file-bytes.ts';
import { makePipe } from '../../helpers/special-files.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const content = Buffer.from('text '.repeat(100_000));

async function bytesOf(path: string): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync((await openListing(path)).read()));
}

describe('the bytes of a file', () => {
  it('are those that were packed, whatever its name, at each reading', async () => {
    const directory = await temporaryCorpus({
      plain: content,
      packed: gzipSync(content),
      empty: '',
      one: '\x1f',
    });
    expect(await bytesOf(`${directory}/plain`)).toEqual(content);
    expect(await bytesOf(`${directory}/empty`)).toEqual(Buffer.alloc(0));
    expect(await bytesOf(`${directory}/one`)).toEqual(Buffer.from('\x1f'));
    const listing = await openListing(`${directory}/packed`);
    for await (const chunk of listing.read()) {
      expect(content.subarray(0, chunk.length)).toEqual(Buffer.from(chunk));
      break;
    }
    for (let reading = 0; reading < 2; reading++)
      expect(Buffer.concat(await Array.fromAsync(listing.read()))).toEqual(content);
  });

  it('that cannot be had are named', async () => {
    const directory = await temporaryCorpus({
      cut: gzipSync(content).subarray(0, -12),
      broken: Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]),
    });
    await symlink('/nowhere/at/all', `${directory}/dangling`);
    await expect(bytesOf(`${directory}/cut`)).rejects.toThrow('a damaged gzip file');
    await expect(bytesOf(`${directory}/broken`)).rejects.toThrow('a damaged gzip file');
    makePipe(`${directory}/pipe`);
    await expect(bytesOf(`${directory}/gone`)).rejects.toThrow('cannot be read (ENOENT)');
    await expect(bytesOf(`${directory}/dangling`)).rejects.toThrow('not read: a link, not a file');
    await expect(bytesOf(`${directory}/pipe`)).rejects.toThrow('not read: a named pipe, not a file');
    await expect(bytesOf(directory)).rejects.toThrow('not read: a folder, not a file');
  });
});
