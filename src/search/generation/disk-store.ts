import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { createBoundedMap } from '../../bounded-map.ts';
import { PaperboyError } from '../../errors.ts';
import { createPaper } from '../../papers/create-paper.ts';
import type { Paper, PaperFacts } from '../../papers/paper.ts';
import type { PaperStore } from '../segment/paper-store.ts';
import type { TextPlaces } from './generation-files.ts';

/** Popular papers are read again and again. */
const KEPT = 500;

interface StoreFiles {
  /** Paths. */
  readonly papers: string;
  readonly forward: string;
  readonly texts: TextPlaces;
}

/** The texts of a generation, read from its files when they are asked for. They may be removed while it is open. */
export async function openDiskStore({ papers, forward, texts }: StoreFiles): Promise<PaperStore> {
  const textFile = await open(papers, 'r');
  const forwardFile = await open(forward, 'r').catch(async (error: unknown) => {
    await textFile.close();
    throw error;
  });
  const known = createBoundedMap<number, Paper>(KEPT);
  let isClosed = false;
  const readOne = async (place: number): Promise<Paper> => {
    const held = known.get(place);
    if (held !== undefined) return held;
    const start = texts.starts[place] ?? 0;
    const line = await readBytes(textFile, start, (texts.starts[place + 1] ?? start) - start - 1);
    if (crc32(line) !== texts.sums[place])
      throw new PaperboyError('library_damaged', `${papers} is damaged at byte ${start}`);
    const paper = createPaper(JSON.parse(line.toString('utf8')) as PaperFacts);
    known.set(place, paper);
    return paper;
  };
  return {
    read: (places) => Promise.all(places.map(readOne)),
    forward: {
      read: async (from, to) => {
        const bytes = await readBytes(forwardFile, 4 * from, 4 * (to - from));
        return new Uint32Array(bytes.buffer, bytes.byteOffset, to - from);
      },
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await Promise.all([textFile.close(), forwardFile.close()]);
    },
  };
}

async function readBytes(file: FileHandle, from: number, length: number): Promise<Buffer> {
  // A buffer of its own, so that it can be seen as 32-bit numbers.
  const bytes = Buffer.from(new ArrayBuffer(Math.max(0, length)));
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
    if (bytesRead === 0) throw new PaperboyError('library_damaged', 'a file of the index was cut off');
    at += bytesRead;
  }
  return bytes;
}
