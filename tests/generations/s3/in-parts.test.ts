import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inParts } from '../../../src/generations/s3/in-parts.ts';

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

it('gives the same bytes, in parts of one size and a smaller last one, however they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 40 })),
      fc.integer({ min: 1, max: 30 }),
      async (chunks, size) => {
        const parts = await Array.fromAsync(inParts(each(chunks), size));
        expect(Buffer.concat(parts)).toEqual(Buffer.concat(chunks));
        expect(parts.slice(0, -1).every(({ length }) => length === size)).toBe(true);
        expect(parts.every(({ length }) => length > 0 && length <= size)).toBe(true);
      },
    ),
  );
});
