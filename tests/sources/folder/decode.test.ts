import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFile } from '../../../src/sources/folder/decode.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, mark: readonly number[], swap = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes]);
};
const reading = (text: string) => ({ kind: 'text', text, rejected: [], doubtful: [] });

describe('a file', () => {
  it('reads the same in every encoding, packed or not', () => {
    // No mark of its own, no control characters.
    const line = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', 'é', '学', '𝐱', '√'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = lines.join('\n');
        const expected = reading(text);
        const plain = encode(text);
        expect(decodeFile(plain)).toEqual(expected);
        expect(decodeFile(encode(lines.join('\r\n')))).toEqual(expected);
        expect(decodeFile(encode(lines.join('\r')))).toEqual(expected);
        expect(decodeFile(encode(`\ufeff${text}`))).toEqual(expected);
        expect(decodeFile(wide(text, [0xff, 0xfe]))).toEqual(expected);
        expect(decodeFile(wide(text, [0xfe, 0xff], true))).toEqual(expected);
        for (const bytes of [plain, wide(text, [0xff, 0xfe])])
          expect(decodeFile(gzipSync(bytes))).toEqual(expected);
      }),
    );
  });

  it('of any bytes is read or named, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeFile(bytes);
        if (decoded.kind === 'unreadable') expect(decoded.reason).not.toBe('');
        else expect(decoded.text).not.toContain('\r');
      }),
    );
  });

  it('that is binary, or a damaged archive, is named', () => {
    expect(decodeFile(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0))).toEqual({
      kind: 'unreadable',
      reason: 'a binary file, not a listing',
    });
    expect(decodeFile(Uint8Array.from({ length: 100 }, (_, at) => (at % 9 === 0 ? 1 : 65)))).toMatchObject({
      kind: 'unreadable',
    });
    const packed = gzipSync(encode('text '.repeat(100)));
    expect(decodeFile(packed.subarray(0, packed.length - 12))).toEqual({
      kind: 'unreadable',
      reason: 'a damaged gzip file',
    });
    expect(decodeFile(Uint8Array.of())).toEqual(reading(''));
  });

  it('is doubtful in the lines that are not UTF-8, and in those alone', () => {
    const bytes = Buffer.concat([
      encode('Größe\n'),
      Buffer.from('Größe\n', 'latin1'),
      encode('学\nlast 学').subarray(0, -1),
    ]);
    expect(decodeFile(bytes)).toEqual({
      kind: 'text',
      text: 'Größe\nGröße\n学\nlast ',
      rejected: [],
      doubtful: [
        { line: 2, reason: 'not UTF-8; read as Windows-1252' },
        { line: 4, reason: 'ends inside a character, which is left out' },
      ],
    });
  });

  it('loses overlong lines, which are named; the others keep their numbers', () => {
    const long = 'x'.repeat(200_001);
    const text = ['first', long, 'third', long, 'x'.repeat(200_000)].join('\n');
    const decoded = decodeFile(encode(text));
    expect(decoded).toMatchObject({
      rejected: [
        { line: 2, reason: 'a line of 200001 characters; the limit is 200000' },
        { line: 4, reason: 'a line of 200001 characters; the limit is 200000' },
      ],
    });
    const lines = decoded.kind === 'text' ? decoded.text.split('\n') : [];
    expect(lines.map((line) => line.slice(0, 6))).toEqual(['first', '', 'third', '', 'xxxxxx']);
  });
});
