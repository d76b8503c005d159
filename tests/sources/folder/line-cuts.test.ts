import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines } from '../../../src/sources/folder/line-cuts.ts';
import { chunkLengths, chunksOf } from '../../helpers/chunks.ts';

const LIMIT = 20;
const cut = (bytes: Uint8Array, lengths: readonly number[]) =>
  Array.fromAsync(cutLines(chunksOf(bytes, lengths), LIMIT));
const overlongOf = async (bytes: Uint8Array, lengths = [8]) =>
  (await cut(bytes, lengths)).filter(({ kind }) => kind === 'overlong');

describe('cuts', () => {
  it('fall where lines end, lose nothing of lines within the limit, and count the others', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'é', '学', '𝐱'), maxLength: 30 });
    const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, chunkLengths, async (written, lengths) => {
        const text = written.flat().join('');
        const cuts = await cut(Buffer.from(text), lengths);
        let rest = text;
        for (const [index, one] of cuts.entries()) {
          if (one.kind === 'overlong') {
            const [skipped = ''] = /^[^\r\n]*/.exec(rest) ?? [];
            expect({ characters: skipped.length, doubt: undefined }).toEqual({
              characters: one.characters,
              doubt: one.doubt,
            });
            expect(Buffer.byteLength(skipped)).toBeGreaterThan(LIMIT);
            rest = rest.slice(skipped.length);
            continue;
          }
          const piece = Buffer.from(one.bytes).toString();
          expect(rest.startsWith(piece)).toBe(true);
          rest = rest.slice(piece.length);
          const isCutWithinEnd = piece.endsWith('\r') && rest.startsWith('\n');
          expect(isCutWithinEnd).toBe(false);
          if (index < cuts.length - 1 && cuts[index + 1]?.kind === 'lines') expect(piece).toMatch(/[\r\n]$/);
        }
        expect(rest).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('say of a line that is too long whether it is UTF-8, as of any other', async () => {
    const long = Buffer.from('学'.repeat(30));
    expect(await overlongOf(long)).toEqual([{ kind: 'overlong', characters: 30, doubt: undefined }]);
    expect(await overlongOf(long.subarray(0, -1))).toEqual([
      { kind: 'overlong', characters: 29, doubt: 'ends inside a character, which is left out' },
    ]);
    expect(await overlongOf(Buffer.from(`${'x'.repeat(50)}é${'x'.repeat(50)}`, 'latin1'))).toEqual([
      { kind: 'overlong', characters: 101, doubt: 'not UTF-8; read as Windows-1252' },
    ]);
  });
});
