import { expect, it } from 'vitest';
import { bytes } from '../../helpers/generation.ts';
import { objectsOf, refuse, startS3 } from '../../helpers/s3-server.ts';

const MIB = 1024 * 1024;
const KEY = '0123456789abcdef-1/words.bin.00000000';

/** As a file is read. */
async function* inChunks(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += MIB) yield content.subarray(at, at + MIB);
}

async function started() {
  const server = await startS3();
  const objects = objectsOf(server);
  const read = async () => Buffer.concat(await Array.fromAsync(objects.read(KEY)));
  return { server, objects, read };
}

it('sends what fits in one request, the rest in parts', async () => {
  const { server, objects, read } = await started();
  for (const [size, puts] of [
    [1, 1],
    [8 * MIB, 1],
    [8 * MIB + 1, 2],
    [20 * MIB, 3],
  ] as const) {
    const before = server.requests.length;
    const content = bytes(size, size);
    await objects.write(KEY, inChunks(content));
    expect(server.requests.slice(before).filter((one) => one.startsWith('PUT'))).toHaveLength(puts);
    expect((await read()).equals(content)).toBe(true);
  }
  expect(server.unfinishedUploads()).toEqual([]);
});

it('sends a part again that was refused, or whose connection broke', async () => {
  const { server, objects, read } = await started();
  let puts = 0;
  server.mishap((request, response) => {
    if (request.method !== 'PUT') return false;
    puts++;
    if (puts === 2) return refuse(response, 503, 'SlowDown');
    if (puts === 4) {
      request.socket.destroy();
      return true;
    }
    return false;
  });
  const content = bytes(20 * MIB, 4);
  await objects.write(KEY, inChunks(content));
  expect(puts).toBe(5);
  expect((await read()).equals(content)).toBe(true);
});

it('leaves nothing when what is written fails, and keeps what was there', async () => {
  const { server, objects, read } = await started();
  await objects.write(KEY, inChunks(bytes(10, 1)));
  async function* failing(size: number): AsyncGenerator<Uint8Array> {
    yield* inChunks(bytes(size, 2));
    throw new Error('damaged');
  }
  for (const size of [1_000, 8 * MIB, 17 * MIB])
    await expect(objects.write(KEY, failing(size))).rejects.toMatchObject({ cause: { message: 'damaged' } });
  expect((await read()).equals(bytes(10, 1))).toBe(true);
  // The server of the tests cannot end an upload: that it was asked to is what there is to see.
  const ended = server.requests.filter((one) => /^DELETE .*uploadId=/.test(one));
  expect(ended.length).toBe(server.unfinishedUploads().length);
  expect(ended.length).toBe(1);
});
