import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';

/** A file's content; what ends with `.gz` or `.zst` is unpacked. It fails as the file does. */
export function readUnpacked(path: string): Readable {
  const packed = createReadStream(path);
  const unpacking = path.endsWith('.gz')
    ? createGunzip()
    : path.endsWith('.zst')
      ? createZstdDecompress()
      : undefined;
  if (unpacking === undefined) return packed;
  packed.on('error', (error) => unpacking.destroy(error));
  return packed.pipe(unpacking);
}

/** A folder with listings, and how to get rid of it where it was made for the purpose. */
interface CorpusFolder {
  readonly folder: string;
  readonly isTemporary: boolean;
}

/** A folder as it is; a file, unpacked, in a temporary folder of its own. @throws Error of the system */
export async function corpusFolder(path: string): Promise<CorpusFolder> {
  if ((await stat(path)).isDirectory()) return { folder: path, isTemporary: false };
  const folder = await mkdtemp(join(tmpdir(), 'paperboy-corpus-'));
  await pipeline(readUnpacked(path), createWriteStream(join(folder, 'papers.jsonl')));
  return { folder, isTemporary: true };
}
