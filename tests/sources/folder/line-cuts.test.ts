import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines, splitLines } from '../../../src/sources/folder/line-cuts.ts';
import { chunkLengths, chunksOf } from '../../helpers/chunks.ts';

const LONGEST = 6;
const cut = (bytes: Uint8Array, lengths: readonly number[]) =>
  Array.fromAsync(cutLines(chunksOf(bytes, lengths), LONGEST));

const line = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '学', '𝐱'), maxLength: 40 });
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
  .map((written) => written.flat().join(''));

describe('cuts', () => {
  it('lose nothing, and fall within no character and no line end', async () => {
    await fc.assert(
      fc.asyncProperty(text, chunkLengths, async (written, lengths) => {
        const cuts = (await cut(Buffer.from(written), lengths)).map((bytes) => Buffer.from(bytes).toString());
        expect(cuts.join('')).toBe(written);
        for (const [index, one] of cuts.entries())
          expect(one.endsWith('\r') && (cuts[index + 1] ?? '').startsWith('\n')).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('are lines and parts of long ones: the same parts wherever the bytes were cut before', async () => {
    const partsOf = (bytes: Uint8Array) =>
      splitLines(bytes, LONGEST).map(
        (part) => `${Buffer.from(part.bytes).toString()}${part.ends ? '\n' : ''}`,
      );
    await fc.assert(
      fc.asyncProperty(text, chunkLengths, async (written, lengths) => {
        const whole = partsOf(Buffer.from(written));
        const cuts = await cut(Buffer.from(written), lengths);
        // A cut at the end of a line has an empty rest, as the text has at its own.
        const parts = [...cuts.flatMap((bytes) => partsOf(bytes)), ''].filter((one) => one !== '');
        expect(parts).toEqual(whole.filter((one) => one !== ''));
        for (const part of whole) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(2 * LONGEST + 5);
      }),
      { numRuns: 500 },
    );
  });

  it('fall between two signs of ASCII where there are any', async () => {
    const cuts = await cut(Buffer.from('éééabééééééééééé'), [100]);
    expect(cuts.map((bytes) => Buffer.from(bytes).toString())).toEqual(['éééa', 'béééééé', 'ééééé']);
  });
});
