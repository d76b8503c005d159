import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { bytes } from '../../helpers/generation.ts';
import { objectsOf, refuse, startS3 } from '../../helpers/s3-server.ts';

const MIB = 1024 * 1024;
const KEY = '0123456789abcdef-1/words.bin.00000000';

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}

async function stored(size: number) {
  const server = await startS3();
  const content = bytes(size, 1);
  await objectsOf(server).write(KEY, once(content));
  const ranges = () => server.requests.flatMap((one) => /GET .* (bytes=.*)$/.exec(one)?.[1] ?? []);
  return { server, content, ranges };
}

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}

/** The connection breaks when so many bytes of the answer were sent. */
function cutAfter(response: ServerResponse, count: number): false {
  let sent = 0;
  const write = response.write.bind(response) as (chunk: Uint8Array) => boolean;
  response.write = ((chunk: Uint8Array) => {
    const rest = chunk.subarray(0, count - sent);
    sent += chunk.length;
    if (rest.length > 0) write(rest);
    if (sent >= count) setImmediate(() => response.socket?.destroy());
    return true;
  }) as ServerResponse['write'];
  return false;
}

it('asks for large objects in parts', async () => {
  const { server, content, ranges } = await stored(17 * MIB + 5);
  const read = await readAll(objectsOf(server).read(KEY));
  expect(read.equals(content)).toBe(true);
  expect(ranges()).toEqual(['bytes=0-8388607', 'bytes=8388608-16777215', 'bytes=16777216-25165823']);
});

it('goes on from the byte after the last that came when connections break', async () => {
  const { server, content, ranges } = await stored(3 * MIB);
  let cuts = 0;
  server.mishap((_request, response) => (cuts++ < 4 ? cutAfter(response, 500_000) : false));
  const read = await readAll(objectsOf(server).read(KEY));
  expect(read.equals(content)).toBe(true);
  const begins = ranges().map((range) => Number(/=(\d+)-/.exec(range)?.[1]));
  expect(begins).toHaveLength(5);
  expect(begins.every((begin, at) => begin >= 500_000 * at * 0.5 && begin <= 500_000 * at)).toBe(true);
});

it('waits for a server that is overloaded, or failed for a moment', async () => {
  const { server, content } = await stored(1000);
  const mishaps = [
    [503, 'SlowDown'],
    [429, 'TooManyRequests'],
    [500, 'InternalError'],
  ] as const;
  let met = 0;
  server.mishap((_request, response) => {
    const mishap = mishaps[met++];
    return mishap !== undefined && refuse(response, mishap[0], mishap[1]);
  });
  expect((await readAll(objectsOf(server).read(KEY))).equals(content)).toBe(true);
  expect(met).toBe(4);
});

it('gives up on connections that bring nothing, and says so', async () => {
  const { server, ranges } = await stored(1000);
  server.mishap((_request, response) => {
    response.writeHead(206, { 'content-length': 1000, 'content-range': 'bytes 0-999/1000' });
    response.flushHeaders();
    setImmediate(() => response.socket?.destroy());
    return true;
  });
  await expect(readAll(objectsOf(server).read(KEY))).rejects.toMatchObject({
    code: 'library_store_unavailable',
    message: expect.stringMatching(/^The shared libraries at s3:\/\/lab\/paperboy .* breaks again and again/),
  });
  expect(ranges()).toHaveLength(6);
});

it('ends at once when it is aborted, between chunks and while nothing comes', async () => {
  const { server } = await stored(MIB);
  const stop = new AbortController();
  server.mishap((_request, response) => {
    response.writeHead(206, { 'content-length': 1000, 'content-range': 'bytes 0-999/1000' });
    response.write('some');
    return true;
  });
  const reading = async () => {
    for await (const _chunk of objectsOf(server).read(KEY, stop.signal)) stop.abort(new Error('enough'));
  };
  await expect(reading()).rejects.toThrow('enough');
  expect(server.requests.at(-1)).toMatch(/^GET/);
});

it('tells an object that is not there from an empty one', async () => {
  const { server } = await stored(10);
  const read = (key: string) => readAll(objectsOf(server).read(key));
  await expect(read('0123456789abcdef-1/none')).rejects.toMatchObject({
    code: 'generation_unusable',
    message: expect.stringMatching(/is not \(or no longer\) in the bucket lab\.$/),
  });
  server.mishap((_request, response) => refuse(response, 416, 'InvalidRange'));
  expect(await read(KEY)).toEqual(Buffer.of());
});

it('says what is wrong with a bucket, the key or the address, and no secret', async () => {
  const { server } = await stored(10);
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'hidden' };
  const faults = [
    [{ credentials }, /does not belong to the key: look at AWS_SECRET_ACCESS_KEY/],
    [
      { credentials: { ...credentials, accessKeyId: 'hidden' } },
      /not known there: look at AWS_ACCESS_KEY_ID/,
    ],
    [{ bucket: 'nowhere' }, /s3:\/\/nowhere\/paperboy \(LIBRARY_URL\).*no such bucket/],
    [{ endpoint: 'http://127.0.0.1:1' }, /nothing listens there: look at AWS_ENDPOINT_URL_S3/],
  ] as const;
  for (const [options, message] of faults) {
    const failing = readAll(objectsOf(server, options).read(KEY));
    await expect(failing).rejects.toMatchObject({
      code: 'library_store_unavailable',
      message: expect.stringMatching(message),
    });
    await expect(failing).rejects.not.toThrow(/hidden/);
  }
  server.mishap((_request, response) => refuse(response, 403, 'AccessDenied'));
  await expect(objectsOf(server).keys('0123456789abcdef-')).rejects.toThrow(
    /access is denied: .*s3:ListBucket/,
  );
});
