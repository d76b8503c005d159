import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openListing } from '../../../src/sources/folder/file-bytes.ts';
import { openText } from '../../../src/sources/folder/listing-text.ts';
import { temporaryCorpus } from '../../helpers/temporary-corpus.ts';

it('text is read from the start at each call; what is none says what it is', async () => {
  const directory = await temporaryCorpus({
    text: gzipSync('Größe\n'),
    pdf: '%PDF-1.7\n',
    cut: gzipSync(Buffer.from('Größe\n'.repeat(300_000), 'latin1'), { level: 0 }).subarray(0, -12),
  });
  const open = async (file: string) => openText(await openListing(`${directory}/${file}`));
  const text = await open('text');
  for (let reading = 0; reading < 2; reading++)
    expect((await Array.fromAsync(text())).map((piece) => piece.text).join('')).toBe('Größe\n');
  await expect(open('pdf')).rejects.toThrow('a PDF: put a listing beside it');
  await expect(open('cut')).rejects.toThrow('a damaged gzip file');
});
