import type { S3Client } from '@aws-sdk/client-s3';
import { PaperboyError } from '../../errors.ts';
import { explainS3 } from './explain-s3.ts';

/** A bucket that requests go to. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
  /** With what its keys begin with, for people. */
  readonly where: string;
}

/** Objects are sent and asked for in parts of this size, the most that is held in memory of one. S3 takes no less than 5 MiB. */
export const PART_BYTES = 8 * 1024 * 1024;

/** @throws PaperboyError `library_store_unavailable` when a request fails; the signal's reason when that was aborted */
export async function explained<T>(
  { where }: Bucket,
  request: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof PaperboyError) throw error;
    const message = `The shared libraries at ${where} (LIBRARY_URL) cannot be used: ${explainS3(error)}.`;
    throw new PaperboyError('library_store_unavailable', message, { cause: error });
  }
}
