import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { PaperboyError } from '../../errors.ts';
import { type Bucket, explained, PART_BYTES } from './bucket.ts';
import { explainS3 } from './explain-s3.ts';

/** A connection may break so often in a row without having brought a byte. */
const BREAKS = 5;
const PAUSE_MS = 100;

/** In several requests; where a connection breaks, the next one goes on from the byte after the last that came. */
export async function* readObject(
  bucket: Bucket,
  key: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  let size = Number.POSITIVE_INFINITY;
  for (let breaks = 0; at < size; ) {
    const part = await explained(bucket, () => getFrom({ bucket, key, at, signal }), signal);
    if (part === undefined) return;
    size = part.size;
    const before = at;
    try {
      for await (const chunk of part.body) {
        at += chunk.length;
        yield chunk;
      }
    } catch (error) {
      signal?.throwIfAborted();
      breaks = at > before ? 1 : breaks + 1;
      if (breaks > BREAKS) throw broken(bucket, error);
      await wait(PAUSE_MS * 2 ** breaks * Math.random(), undefined, { signal });
      continue;
    }
    // An end without an error that came too early, and brought nothing.
    if (at === before) throw broken(bucket, new Error('nothing came'));
  }
}

interface Part {
  /** Of the whole object. */
  readonly size: number;
  readonly body: AsyncIterable<Uint8Array>;
}

interface Wanted {
  readonly bucket: Bucket;
  readonly key: string;
  readonly at: number;
  readonly signal: AbortSignal | undefined;
}

/** Undefined when there is nothing at that place any more: the object is empty. */
async function getFrom({ bucket, key, at, signal }: Wanted): Promise<Part | undefined> {
  const range = { Range: `bytes=${at}-${at + PART_BYTES - 1}` };
  const command = new GetObjectCommand({ Bucket: bucket.name, Key: key, ...range });
  try {
    const answer = await bucket.client.send(command, signal === undefined ? {} : { abortSignal: signal });
    if (!(answer.Body instanceof Readable)) return undefined;
    const [, size] = /\/(\d+)$/.exec(answer.ContentRange ?? '') ?? [];
    return {
      size: size === undefined ? at + (answer.ContentLength ?? 0) : Number(size),
      body: answer.Body,
    };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'InvalidRange') return undefined;
    if (name !== 'NoSuchKey') throw error;
    const message = `${key} is not (or no longer) in the bucket ${bucket.name}.`;
    throw new PaperboyError('generation_unusable', message, { cause: error });
  }
}

function broken({ where }: Bucket, cause: unknown): PaperboyError {
  const message = `The shared libraries at ${where} (LIBRARY_URL) cannot be used: the connection breaks again and again (${explainS3(cause)}).`;
  return new PaperboyError('library_store_unavailable', message, { cause });
}
