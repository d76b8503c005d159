import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSections, writeSections } from '../../../src/search/segment/section-file.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const numbers = { size: 'max', maxLength: 40 } as const;
const array = fc.oneof(
  fc.int8Array(numbers),
  fc.uint8Array(numbers),
  fc.uint16Array(numbers),
  fc.uint32Array(numbers),
  fc.float32Array(numbers),
  fc.float64Array(numbers),
);
const plain = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string()),
  fc.array(fc.tuple(fc.string(), fc.string())),
);
const key = fc.string({ minLength: 1 }).filter((one) => one !== '__proto__' && one !== 'array');
const { data } = fc.letrec<{ data: Record<string, unknown>; leaf: unknown }>((tie) => ({
  data: fc.dictionary(key, fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('data')), {
    maxKeys: 5,
    noNullPrototype: true,
  }),
  leaf: fc.oneof(array, plain),
}));

describe('a file of sections', () => {
  it('gives back what was written into it', async () => {
    const folder = temporaryFolder();
    let files = 0;
    await fc.assert(
      fc.asyncProperty(data, async (value) => {
        const path = join(folder, `${files++}`);
        const { size, crc32: sum } = await writeSections(path, value);
        expect(await readSections(path)).toEqual(value);
        expect(size).toBe(statSync(path).size);
        expect(sum).toBe(crc32(readFileSync(path)));
      }),
    );
  });

  it('keeps part of an array as that part, and shared memory too', async () => {
    const path = join(temporaryFolder(), 'file');
    const shared = new Uint16Array(new SharedArrayBuffer(6));
    shared.set([7, 8, 9]);
    await writeSections(path, { part: Uint32Array.of(1, 2, 3, 4).subarray(1, 3), shared });
    expect(await readSections(path)).toEqual({ part: Uint32Array.of(2, 3), shared: Uint16Array.of(7, 8, 9) });
  });

  it('is never written over another', async () => {
    const path = join(temporaryFolder(), 'file');
    await writeSections(path, { a: 1 });
    await expect(writeSections(path, { a: 2 })).rejects.toThrow('EEXIST');
    expect(await readSections(path)).toEqual({ a: 1 });
  });
});

describe('a damaged file of sections is said to be one', () => {
  const value = {
    text: 'graph 😀',
    bytes: Uint8Array.of(1, 2, 3),
    inner: { empty: new Float64Array(), numbers: Uint32Array.of(1, 0xffff_ffff) },
    last: Uint8Array.of(9),
  };
  const written = async () => {
    const path = join(temporaryFolder(), 'file');
    await writeSections(path, value);
    return { path, whole: readFileSync(path) };
  };

  it('whichever byte is another', async () => {
    const { path, whole } = await written();
    for (const at of whole.keys())
      for (const flip of [1, 0x80, 0xff]) {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        writeFileSync(path, bytes);
        await expect(readSections(path), `byte ${at}`).rejects.toMatchObject({ code: 'library_damaged' });
      }
  });

  it('wherever it was cut, and when something stands behind it', async () => {
    const { path, whole } = await written();
    const others = [...whole.keys()].map((length) => whole.subarray(0, length));
    for (const bytes of [...others, Buffer.concat([whole, Buffer.alloc(1)])]) {
      writeFileSync(path, bytes);
      await expect(readSections(path), `${bytes.length} bytes`).rejects.toMatchObject({
        code: 'library_damaged',
        message: expect.stringContaining(path),
      });
    }
  });
});
