import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGenerationStore } from '../../src/generations/create-generation-store.ts';
import type { FetchProgress } from '../../src/generations/generation-store.ts';
import type { Objects } from '../../src/generations/objects.ts';
import { bytes, ORIGIN, readGeneration, someFiles, writeGeneration } from '../helpers/generation.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A place that keeps generations, empty. */
export interface GenerationPlace {
  /** As another process opens it, each time anew. */
  open(): Objects;
  /** The file on the disk behind an object. */
  fileOf(key: string): string;
}

const OTHER_ORIGIN = 'fedcba9876543210';

/** What sharing generations has to do wherever they lie. */
export function describeGenerationStore(where: string, start: () => Promise<GenerationPlace>): void {
  describe(`generations in ${where}`, () => {
    const started = async () => {
      const place = await start();
      const store = createGenerationStore(place.open());
      const target = (sequence: number) => join(temporaryFolder(), `${ORIGIN}-${sequence}`);
      return { place, store, target };
    };

    it('come back as they were published, on a machine that has none', async () => {
      const { place, store, target } = await started();
      expect(await store.list(ORIGIN)).toEqual([]);
      await store.publish(writeGeneration(1));
      const elsewhere = createGenerationStore(place.open());
      expect(await elsewhere.list(ORIGIN)).toEqual([`${ORIGIN}-1`]);
      const folder = target(1);
      const seen: FetchProgress[] = [];
      await elsewhere.fetch(`${ORIGIN}-1`, folder, { onProgress: (progress) => seen.push(progress) });
      expect(readGeneration(folder)).toEqual(someFiles());
      expect(readdirSync(folder).sort()).toEqual(['empty.bin', 'manifest.json', 'papers.bin', 'words.bin']);
      expect(readdirSync(dirname(folder))).toEqual([basename(folder)]);
      expect(seen.at(-1)).toEqual({ done: 73_000, total: 73_000 });
    });

    it('are listed newest first, by number, those of an origin alone', async () => {
      const { store } = await started();
      for (const sequence of [9, 10]) await store.publish(writeGeneration(sequence));
      expect(await store.list(ORIGIN)).toEqual([`${ORIGIN}-10`, `${ORIGIN}-9`]);
      expect(await store.list(OTHER_ORIGIN)).toEqual([]);
    });

    it('go when two newer ones are there, with what somebody began and never ended', async () => {
      const { place, store } = await started();
      await expect(
        createGenerationStore(diesAtManifest(place.open())).publish(writeGeneration(1)),
      ).rejects.toThrow('died');
      for (const sequence of [2, 3, 4]) await store.publish(writeGeneration(sequence, someFiles(sequence)));
      expect(await store.list(ORIGIN)).toEqual([`${ORIGIN}-4`, `${ORIGIN}-3`]);
      const names = new Set((await place.open().keys(`${ORIGIN}-`)).map((key) => key.split('/')[0]));
      expect([...names].sort()).toEqual([`${ORIGIN}-3`, `${ORIGIN}-4`]);
      await store.remove(`${ORIGIN}-4`);
      await store.remove(`${ORIGIN}-4`);
      expect(await store.list(ORIGIN)).toEqual([`${ORIGIN}-3`]);
    });

    it('are not there before the last of them came, and publishing goes on where it ended', async () => {
      const { place, store, target } = await started();
      const folder = writeGeneration(1);
      const dying = createGenerationStore(diesAtManifest(place.open()));
      await expect(dying.publish(folder)).rejects.toThrow('died');
      expect(await store.list(ORIGIN)).toEqual([]);
      await expect(store.fetch(`${ORIGIN}-1`, target(1))).rejects.toMatchObject({
        code: 'generation_unusable',
      });
      const written: string[] = [];
      await createGenerationStore(noting(place.open(), written)).publish(folder);
      expect(written).toEqual(['manifest.json']);
      expect(await store.list(ORIGIN)).toEqual([`${ORIGIN}-1`]);
    });

    it('are not published when their own files are damaged', async () => {
      const { store } = await started();
      const folder = writeGeneration(1);
      truncateSync(join(folder, 'papers.bin'), 69_999);
      await expect(store.publish(folder)).rejects.toMatchObject({
        code: 'generation_unusable',
        message: expect.stringMatching(/papers\.bin is damaged: it has 69999 bytes, not 70000\.$/),
      });
      rmSync(join(folder, 'papers.bin'));
      await expect(store.publish(folder)).rejects.toThrow(/papers\.bin cannot be read/);
      rmSync(join(folder, 'manifest.json'));
      await expect(store.publish(folder)).rejects.toThrow(/no whole library/);
      expect(await store.list(ORIGIN)).toEqual([]);
    });

    it('that were damaged there are said to be, and never appear', async () => {
      const { place, store, target } = await started();
      await store.publish(writeGeneration(1));
      const folder = target(1);
      const [key = ''] = (await place.open().keys(`${ORIGIN}-1/`)).filter((one) =>
        one.includes('papers.bin'),
      );
      const whole = readFileSync(place.fileOf(key));
      const flipped = Buffer.from(whole);
      flipped.writeUInt8(flipped.readUInt8(500) ^ 1, 500);
      for (const [content, how] of [
        [flipped, 'has other bytes than its manifest says'],
        [whole.subarray(1), 'has 69999 bytes, not 70000'],
        [Buffer.concat([whole, whole]), 'has more bytes, not 70000'],
      ] as const) {
        writeFileSync(place.fileOf(key), content);
        await expect(store.fetch(`${ORIGIN}-1`, folder)).rejects.toMatchObject({
          code: 'generation_unusable',
          message: expect.stringMatching(
            new RegExp(`^papers\\.bin of the library ${ORIGIN}-1 at .* is damaged: it ${how}`),
          ),
        });
        expect(existsSync(folder)).toBe(false);
      }
      writeFileSync(place.fileOf(key), whole);
      await store.fetch(`${ORIGIN}-1`, folder);
      expect(readGeneration(folder)).toEqual(someFiles());
    });

    it('with a manifest that is none, or leads elsewhere, are not used', async () => {
      const { place, store, target } = await started();
      await store.publish(writeGeneration(1));
      const file = { size: 1, crc32: 1 };
      const manifest = { origin: ORIGIN, sequence: 1 };
      for (const content of [
        'no JSON',
        JSON.stringify({ ...manifest, files: { '../../evil': file } }),
        JSON.stringify({ ...manifest, files: { 'manifest.json': file } }),
        JSON.stringify({ ...manifest, sequence: 2, files: {} }),
      ]) {
        writeFileSync(place.fileOf(`${ORIGIN}-1/manifest.json`), content);
        await expect(store.fetch(`${ORIGIN}-1`, target(1))).rejects.toThrow(/damaged: its manifest is none/);
      }
      await expect(store.fetch('../elsewhere', target(1))).rejects.toThrow(/not the name of a library/);
    });

    it('are fetched without what is whole here already', async () => {
      const { place, store, target } = await started();
      await store.publish(writeGeneration(1));
      const folder = target(1);
      const read: string[] = [];
      const counting = createGenerationStore(noting(place.open(), [], read));
      const stop = new AbortController();
      const stopped = counting.fetch(`${ORIGIN}-1`, folder, {
        signal: stop.signal,
        onProgress: ({ done }) => done > 10_000 && stop.abort(new Error('enough')),
      });
      await expect(stopped).rejects.toThrow('enough');
      expect(existsSync(folder)).toBe(false);
      read.length = 0;
      await counting.fetch(`${ORIGIN}-1`, folder);
      expect(read).toEqual(['manifest.json', 'papers.bin']);
      expect(readGeneration(folder)).toEqual(someFiles());
      read.length = 0;
      await counting.fetch(`${ORIGIN}-1`, folder);
      expect(read).toEqual(['manifest.json']);
      writeFileSync(join(folder, 'words.bin'), 'damaged');
      await counting.fetch(`${ORIGIN}-1`, folder);
      expect(readGeneration(folder)).toEqual(someFiles());
    });

    it('get a file that was added later, here and there', async () => {
      const { place, store, target } = await started();
      const within = temporaryFolder();
      const folder = writeGeneration(1, someFiles(), within);
      const elsewhere = target(1);
      await store.publish(folder);
      await store.fetch(`${ORIGIN}-1`, elsewhere);
      const more = { ...someFiles(), 'model.bin': bytes(5_000, 9) };
      writeGeneration(1, more, within);
      const written: string[] = [];
      await createGenerationStore(noting(place.open(), written)).publish(folder);
      expect(written).toEqual(['model.bin', 'manifest.json']);
      // Who has less does not take it away again.
      await store.publish(elsewhere);
      await store.fetch(`${ORIGIN}-1`, elsewhere);
      expect(readGeneration(elsewhere)).toEqual(more);
      await store.fetch(`${ORIGIN}-1`, folder);
      expect(readGeneration(folder)).toEqual(more);
    });

    it('stay as they are where one of that name was built here', async () => {
      const { store, target } = await started();
      await store.publish(writeGeneration(1));
      const own = writeGeneration(1, someFiles(7));
      await store.fetch(`${ORIGIN}-1`, own);
      expect(readGeneration(own)).toEqual(someFiles(7));
      const left = target(1);
      writeGeneration(1, someFiles(8), dirname(left));
      rmSync(join(left, 'manifest.json'));
      await store.fetch(`${ORIGIN}-1`, left);
      expect(readGeneration(left)).toEqual(someFiles());
    });

    it('are whole when many publish other ones under one name, and many fetch meanwhile', async () => {
      const { place, store, target } = await started();
      await store.publish(writeGeneration(1, someFiles(0)));
      const publishing = [1, 2, 3].map((seed) =>
        createGenerationStore(place.open()).publish(writeGeneration(1, someFiles(seed))),
      );
      const shared = target(1);
      const folders = [target(1), target(1), shared, shared, shared];
      const fetching = folders.map((folder) =>
        createGenerationStore(place.open()).fetch(`${ORIGIN}-1`, folder),
      );
      await Promise.all([...publishing, ...fetching]);
      folders.push(target(1));
      await store.fetch(`${ORIGIN}-1`, folders.at(-1) ?? '');
      for (const folder of folders) {
        const words = readGeneration(folder)['words.bin'];
        const seed = [0, 1, 2, 3].find((one) =>
          Buffer.from(someFiles(one)['words.bin'] ?? []).equals(words ?? Buffer.of()),
        );
        expect(readGeneration(folder)).toEqual(someFiles(seed ?? -1));
        expect(readdirSync(dirname(folder))).toEqual([basename(folder)]);
        expect(readdirSync(folder)).toHaveLength(4);
      }
    });

    it('are given up when asked to, at once', async () => {
      const { store, target } = await started();
      await store.publish(writeGeneration(1));
      const signal = AbortSignal.abort(new Error('no more'));
      await expect(store.fetch(`${ORIGIN}-1`, target(1), { signal })).rejects.toThrow('no more');
    });

    it('may be large', async () => {
      const { store, target } = await started();
      const files = { 'large.bin': bytes(40 * 1024 * 1024 + 13, 3) };
      await store.publish(writeGeneration(1, files));
      const folder = target(1);
      await store.fetch(`${ORIGIN}-1`, folder);
      expect(Buffer.from(readGeneration(folder)['large.bin'] ?? []).equals(files['large.bin'])).toBe(true);
    });
  });
}

/** A publisher whose process ends before the manifest is written. */
function diesAtManifest(objects: Objects): Objects {
  return {
    ...objects,
    write: async (key, chunks) => {
      if (key.endsWith('/manifest.json')) throw new Error('died');
      await objects.write(key, chunks);
    },
  };
}

/** Notes which files are written and read. */
function noting(objects: Objects, written: string[], read: string[] = []): Objects {
  const fileOf = (key: string) => key.replace(/^.*\//, '').replace(/\.[0-9a-f]{8}$/, '');
  return {
    ...objects,
    write: async (key, chunks) => {
      written.push(fileOf(key));
      await objects.write(key, chunks);
    },
    read: (key, signal) => {
      read.push(fileOf(key));
      return objects.read(key, signal);
    },
  };
}
