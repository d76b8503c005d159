import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { type Bucket, PART_BYTES } from './bucket.ts';
import { inParts } from './in-parts.ts';

/** In one request when it fits, else in parts, which are an object when the last of them came. */
export async function writeObject(
  bucket: Bucket,
  key: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const parts = inParts(chunks, PART_BYTES);
  const first = await parts.next();
  const second = await parts.next();
  if (second.done) {
    const Body = first.done ? Buffer.alloc(0) : first.value;
    await bucket.client.send(new PutObjectCommand({ Bucket: bucket.name, Key: key, Body }));
    return;
  }
  await writeInParts(bucket, key, concatenated([first.value, second.value], parts));
}

async function* concatenated(first: readonly Buffer[], rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* first;
  yield* rest;
}

async function writeInParts(
  { client, name }: Bucket,
  key: string,
  parts: AsyncIterable<Buffer>,
): Promise<void> {
  const object = { Bucket: name, Key: key };
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
  const upload = { ...object, UploadId };
  try {
    const Parts: CompletedPart[] = [];
    for await (const Body of parts) {
      const PartNumber = Parts.length + 1;
      const { ETag } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
      Parts.push({ ETag, PartNumber });
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
  } catch (error) {
    // Parts that belong to nothing are stored and paid for until somebody removes them.
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}
