import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { systemErrorCode } from '../../errors.ts';
import { openRegularFile } from './regular-file.ts';
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

/** A file, which may be compressed with gzip; nothing that is no file is opened. @throws UnreadableListing */
export async function openListing(path: string): Promise<ListingBytes> {
  const isPacked = await hasGzipMark(path);
  return { isPacked, read: () => readFile(path, isPacked) };
}

async function* readFile(path: string, isPacked: boolean): AsyncGenerator<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await openRegularFile(path);
    const bytes = file.createReadStream({ highWaterMark: CHUNK_BYTES, autoClose: false });
    // Whatever fails, or is broken off, ends both; the reason is thrown where the bytes are read.
    if (isPacked) yield* limited(pipeline(bytes, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined));
    else yield* bytes;
  } catch (error) {
    throw unreadable(error);
  } finally {
    await file?.close();
  }
}

/** A small archive can unpack to anything. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

async function* limited(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const chunk of chunks) {
    unpacked += chunk.length;
    if (unpacked > MAX_UNPACKED_BYTES) throw new UnreadableListing('unpacks to more than 4 GB; split it');
    yield chunk;
  }
}

async function hasGzipMark(path: string): Promise<boolean> {
  let file: FileHandle | undefined;
  try {
    file = await openRegularFile(path);
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (error) {
    throw unreadable(error);
  } finally {
    await file?.close();
  }
}

function unreadable(error: unknown): UnreadableListing {
  if (error instanceof UnreadableListing) return error;
  const code = systemErrorCode(error) ?? 'unknown error';
  const reason = code.startsWith('Z_') ? 'a damaged gzip file' : `cannot be read (${code})`;
  return new UnreadableListing(reason, { cause: error });
}
