import { DeleteObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Objects } from '../objects.ts';
import { type Bucket, explained } from './bucket.ts';
import { readObject } from './read-object.ts';
import { writeObject } from './write-object.ts';

/** A bucket of S3, or of what speaks like it, and how to get in. */
export interface S3Options {
  readonly bucket: string;
  /** What all keys begin with: empty, or with a slash at its end. */
  readonly prefix: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Undefined: Amazon's. */
  readonly endpoint: string | undefined;
}

/** Requests that meet 5xx, 429 or a broken connection are sent so often at most, with growing pauses. */
const ATTEMPTS = 5;
const CONNECT_MS = 10_000;
/** A connection on which nothing comes or goes for so long is given up. */
const IDLE_MS = 30_000;

/** Loading this takes some tenth of a second, for the SDK. */
export function createS3Objects(options: S3Options): Objects {
  const { bucket: name, prefix, region, credentials, endpoint } = options;
  const where = `s3://${name}/${prefix}`.replace(/\/$/, '');
  const client = new S3Client({
    region,
    credentials,
    ...(endpoint === undefined ? {} : { endpoint }),
    // Servers other than Amazon's have no host name for each bucket, and do not know the checksums that the SDK adds.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    followRegionRedirects: true,
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
  });
  const bucket: Bucket = { client, name, where };
  return {
    where,
    keys: (begin) => explained(bucket, () => keys(bucket, prefix, begin)),
    read: (key, signal) => readObject(bucket, `${prefix}${key}`, signal),
    write: (key, chunks) => explained(bucket, () => writeObject(bucket, `${prefix}${key}`, chunks)),
    remove: (key) =>
      explained(bucket, async () => {
        await client.send(new DeleteObjectCommand({ Bucket: name, Key: `${prefix}${key}` }));
      }),
  };
}

async function keys({ client, name }: Bucket, prefix: string, begin: string): Promise<readonly string[]> {
  const found: string[] = [];
  const pages = paginateListObjectsV2({ client }, { Bucket: name, Prefix: `${prefix}${begin}` });
  for await (const { Contents = [] } of pages)
    found.push(...Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key.slice(prefix.length)])));
  return found;
}
