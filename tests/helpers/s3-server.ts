import { existsSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { onTestFinished } from 'vitest';
import { createS3Objects, type S3Options } from '../../src/generations/s3/s3-objects.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Does something else than answer, where it returns true. */
type Mishap = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A server that speaks S3, checks signatures, and has one bucket, `lab`. */
export interface S3Server {
  readonly options: S3Options;
  /** Method, path and query of each request, with its range. */
  readonly requests: readonly string[];
  /** From now on, until another is given. */
  mishap(next: Mishap): void;
  /** The file that keeps an object. */
  fileOf(key: string): string;
  /** Parts that belong to no object. */
  unfinishedUploads(): readonly string[];
}

/** The only key that the server knows. */
const KEY = 'S3RVER';

/** Ends with the test. */
export async function startS3(prefix = 'paperboy/'): Promise<S3Server> {
  const directory = temporaryFolder();
  const rver = (allowMismatchedSignatures: boolean) =>
    new S3rver({
      directory,
      silent: true,
      vhostBuckets: false,
      allowMismatchedSignatures,
      configureBuckets: [{ name: 'lab' }],
    });
  // It compares the signature of a listing with that of the address without the slash at its end, which the SDK sends and
  // signs as S3 wants it: listings are not checked, everything else is.
  const [strict, lax] = [rver(false), rver(true)];
  await strict.configureBuckets();
  const answers = { objects: strict.callback(), listings: lax.callback() };
  const inTurn = turns();
  const requests: string[] = [];
  let mishap: Mishap = () => false;
  const server = createServer((request, response) => {
    requests.push([request.method, request.url, request.headers.range].filter(Boolean).join(' '));
    if (mishap(request, response)) return;
    const path = request.url?.replace(/\?.*/, '') ?? '';
    const isListing = /^\/[^/]+\/$/.test(path);
    if (isListing) answers.listings(request, response);
    else inTurn(path, response, () => answers.objects(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    for (const { logger } of [strict, lax]) {
      logger.exceptions.unhandle();
      logger.close();
    }
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const fileOf = (key: string) => join(directory, 'lab', `${prefix}${key}._S3rver_object`);
  return {
    options: {
      bucket: 'lab',
      prefix,
      region: 'eu-central-1',
      credentials: { accessKeyId: KEY, secretAccessKey: KEY },
      endpoint: `http://127.0.0.1:${port}`,
    },
    requests,
    mishap: (next) => {
      mishap = next;
    },
    fileOf,
    unfinishedUploads: () => {
      const uploads = join(directory, 'lab', '._S3rver_uploads');
      return existsSync(uploads) ? readdirSync(uploads) : [];
    },
  };
}

/**
 * It writes over what it reads for somebody else; in S3 an object is replaced as a whole. So the requests for one object are
 * answered one after the other.
 */
function turns() {
  const last = new Map<string, Promise<void>>();
  return (path: string, response: ServerResponse, answer: () => void) => {
    const before = last.get(path) ?? Promise.resolve();
    const closed = new Promise<void>((resolve) => response.once('close', resolve));
    last.set(
      path,
      before.then(() => closed),
    );
    before.then(() => response.closed || answer());
  };
}

/** The bucket of a server, as the program sees it. */
export function objectsOf(server: S3Server, others: Partial<S3Options> = {}) {
  return createS3Objects({ ...server.options, ...others });
}

/** Answers with an error of S3. */
export function refuse(response: ServerResponse, status: number, code: string): true {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>secret detail</Message></Error>`);
  return true;
}
