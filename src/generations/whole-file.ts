import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { PaperboyError } from '../errors.ts';
import type { FileFacts } from './manifest.ts';

/**
 * Passes bytes on as they come, and fails at their end when they are not those of the file.
 * @param what for the error: `index.bin of 0123456789abcdef-1 at s3://lab/library`
 * @throws PaperboyError `generation_unusable`
 */
export async function* checked(
  chunks: AsyncIterable<Uint8Array>,
  expected: FileFacts,
  what: string,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  let sum = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    sum = crc32(chunk, sum);
    // Whatever more comes is not wanted.
    if (size > expected.size) break;
    yield chunk;
  }
  if (size === expected.size && sum === expected.crc32) return;
  const how =
    size === expected.size
      ? 'has other bytes than its manifest says'
      : `has ${size > expected.size ? 'more' : size} bytes, not ${expected.size}`;
  throw new PaperboyError('generation_unusable', `${what} is damaged: it ${how}.`);
}

/** False also for what is not there. */
export async function isWhole(path: string, expected: FileFacts, signal?: AbortSignal): Promise<boolean> {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size !== expected.size) return false;
  let sum = 0;
  for await (const chunk of createReadStream(path, { signal, highWaterMark: CHUNK_BYTES }))
    sum = crc32(chunk, sum);
  return sum === expected.crc32;
}

const CHUNK_BYTES = 1024 * 1024;
