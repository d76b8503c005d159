import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { systemErrorCode } from '../../errors.ts';
import { UnreadableListing } from './unreadable.ts';

/** The bytes of a listing, unpacked: in chunks, from the start at each reading. */
export interface ListingBytes {
  /** Was unpacked: what is damaged then shows only at the end. */
  readonly isPacked: boolean;
  /** @throws UnreadableListing while it is read */
  read(): AsyncIterable<Uint8Array>;
}

/** Small enough that nothing which is done with one chunk at once takes longer than some milliseconds. */
const CHUNK_BYTES = 64 * 1024;

/** A file, which may be compressed with gzip. @throws UnreadableListing */
export async function openListing(path: string): Promise<ListingBytes> {
  const isPacked = await hasGzipMark(path);
  return { isPacked, read: () => readFile(path, isPacked) };
}

async function* readFile(path: string, isPacked: boolean): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    // Whatever fails, or is broken off, ends both; the reason is thrown where the bytes are read.
    yield* isPacked ? pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined) : file;
  } catch (error) {
    throw unreadable(error);
  } finally {
    file.destroy();
  }
}

async function hasGzipMark(path: string): Promise<boolean> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): UnreadableListing {
  const code = systemErrorCode(error) ?? 'unknown error';
  const reason = code.startsWith('Z_') ? 'a damaged gzip file' : `cannot be read (${code})`;
  return new UnreadableListing(reason, { cause: error });
}
