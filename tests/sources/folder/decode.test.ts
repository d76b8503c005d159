import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePieces } from '../../../src/sources/folder/decode.ts';
import { openText } from '../../../src/sources/folder/listing-text.ts';
import { chunkLengths, chunksOf } from '../../helpers/chunks.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, mark: readonly number[], swap = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
};
const reading = (text: string) => ({ text, doubtful: [] });

/** What the pieces hold together; by default of a single chunk. */
async function decode(bytes: Uint8Array, lengths: readonly number[] = [bytes.length || 1]) {
  const read = () => chunksOf(bytes, lengths);
  const open = await openText({ isPacked: false, read });
  const pieces = await Array.fromAsync(open());
  let line = 1;
  for (const piece of pieces) {
    expect(piece.line).toBe(line);
    line += piece.text.split('\n').length - 1;
  }
  return {
    text: pieces.map(({ text }) => text).join(''),
    doubtful: pieces.flatMap(({ doubtful }) => doubtful),
  };
}

describe('a file', () => {
  it('reads the same in every encoding, and however it comes in chunks', async () => {
    // No mark of its own, no control characters.
    const line = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', 'é', '学', '𝐱', '√'), minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), chunkLengths, async (lines, lengths) => {
        const text = lines.join('\n');
        const expected = reading(text);
        expect(await decode(encode(text))).toEqual(expected);
        for (const bytes of [
          encode(text),
          encode(lines.join('\r\n')),
          encode(lines.join('\r')),
          encode(`\ufeff${text}`),
          wide(text, [0xff, 0xfe]),
          wide(text, [0xfe, 0xff], true),
        ])
          expect(await decode(bytes, lengths)).toEqual(expected);
      }),
    );
  });

  it('of any bytes is read or named, and never depends on the chunks', async () => {
    const bytes = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc.constantFrom('\n', '\r', '\r\n', 'é', '学\n', '\ufeff').map(encode),
        fc
          .constantFrom([0xc3], [0xe5, 0xad], [0xef, 0xbb, 0xbf], [0xe9, 0x0a])
          .map((some) => Uint8Array.from(some)),
      ),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(bytes, chunkLengths, async (some, lengths) => {
        const all = Buffer.concat(some);
        const outcome = (read: Promise<unknown>) => read.catch(String);
        const whole = await outcome(decode(all));
        expect(await outcome(decode(all, lengths))).toEqual(whole);
        if (typeof whole === 'string') expect(whole).toBe('UnreadableListing: a binary file, not a listing');
        else expect(whole).toMatchObject({ text: expect.not.stringContaining('\r') });
      }),
      { numRuns: 500 },
    );
  });

  it('that is binary is named', async () => {
    for (const bytes of [
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0),
      Uint8Array.from({ length: 100 }, (_, at) => (at % 9 === 0 ? 1 : 65)),
    ])
      await expect(decode(bytes)).rejects.toThrow('a binary file, not a listing');
    expect(await decode(Uint8Array.of())).toEqual(reading(''));
  });

  it('is doubtful in the lines that are not UTF-8, and in those alone', async () => {
    const bytes = Buffer.concat([
      encode('Größe\n'),
      Buffer.from('Größe\n', 'latin1'),
      encode('学\nlast 学').subarray(0, -1),
    ]);
    expect(await decode(bytes, [3])).toEqual({
      text: 'Größe\nGröße\n学\nlast ',
      doubtful: [
        { line: 2, reason: 'not UTF-8; read as Windows-1252' },
        { line: 4, reason: 'ends inside a character, which is left out' },
      ],
    });
  });

  it('may have lines of any length, and pieces of it are no longer for that', async () => {
    const long = '{"title":"学é𝐱"},'.repeat(40_000);
    const bytes = encode(`first\n${long}\nthird`);
    for (const lengths of [[bytes.length], [65_536], [1_000_000, 100]])
      expect(await decode(bytes, lengths)).toEqual(reading(`first\n${long}\nthird`));
    const pieces = await Array.fromAsync(decodePieces(chunksOf(bytes, [65_536])));
    expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThan(300_000);
  });
});
