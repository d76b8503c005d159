import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAllUtf8, unicodeForm } from '../../../../src/sources/folder/encoding/unicode-bytes.ts';
import { chunkLengths, chunksOf } from '../../../helpers/chunks.ts';

it('UTF-8 is UTF-8 in any chunks, and other bytes are not', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, chunkLengths, async (written, lengths) => {
      const bytes = Buffer.from(written);
      expect(await isAllUtf8(chunksOf(bytes, lengths))).toBe(true);
      const broken = Buffer.concat([bytes, Buffer.of(0xe9, 0x20)]);
      expect(await isAllUtf8(chunksOf(broken, lengths))).toBe(false);
    }),
  );
});

it('the form of Unicode is told by the first bytes', () => {
  const text = 'title = {Some words of a title}\n';
  expect(unicodeForm(Buffer.from(text))).toBeUndefined();
  expect(unicodeForm(Buffer.from(`\ufeff${text}`))).toBe('utf-8');
  expect(unicodeForm(Buffer.from(text, 'utf16le'))).toBe('utf-16le');
  expect(unicodeForm(Buffer.from(text, 'utf16le').swap16())).toBe('utf-16be');
  expect(unicodeForm(Buffer.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 2, 0))).toBeUndefined();
});
