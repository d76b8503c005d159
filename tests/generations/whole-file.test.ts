import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checked, isWhole } from '../../src/generations/whole-file.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const factsOf = (content: Uint8Array) => ({ size: content.length, crc32: crc32(content) });

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

it('passes on what is whole, in any chunks, and fails for every other content', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(chunks, chunks, async (sent, expected) => {
      const [content, wanted] = [Buffer.concat(sent), Buffer.concat(expected)];
      expect(Buffer.concat(await Array.fromAsync(checked(each(sent), factsOf(content), 'it')))).toEqual(
        content,
      );
      fc.pre(!content.equals(wanted));
      const reading = Array.fromAsync(checked(each(sent), factsOf(wanted), 'words.bin'));
      await expect(reading).rejects.toThrow(/^words\.bin is damaged: it has /);
    }),
  );
});

it('stops where more comes than there should be', async () => {
  let asked = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      asked++;
      yield Buffer.alloc(10);
    }
  }
  await expect(Array.fromAsync(checked(endless(), { size: 25, crc32: 0 }, 'it'))).rejects.toThrow(
    'it has more bytes, not 25.',
  );
  expect(asked).toBe(3);
});

it('knows a whole file on the disk', async () => {
  const path = join(temporaryFolder(), 'words.bin');
  const facts = factsOf(Buffer.from('words'));
  expect(await isWhole(path, facts)).toBe(false);
  for (const [content, whole] of [
    ['words', true],
    ['wordz', false],
    ['word', false],
  ] as const) {
    writeFileSync(path, content);
    expect(await isWhole(path, facts)).toBe(whole);
  }
});
