import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { createSourceClient } from '../../../src/sources/http/source-client.ts';
import { SourceProblem } from '../../../src/sources/live-source.ts';
import { type SourceHandler, startSourceServer } from '../../helpers/source-server.ts';
import { virtualPace } from '../../helpers/source-trial.ts';

const GAP_MS = 3_000;

async function begin(
  handle: SourceHandler = () => ({ body: 'right' }),
  options: { readonly timeoutMs?: number; readonly maxBytes?: number } = {},
) {
  const pace = virtualPace();
  const server = await startSourceServer(handle, pace.now);
  const { timeoutMs = 5_000, maxBytes } = options;
  const client = createSourceClient({ name: 'The host', gapMs: GAP_MS, maxBytes }, { pace, timeoutMs });
  return {
    pace,
    server,
    client,
    get: (path = '/', request = {}) => client.get(server.address + path, request),
  };
}

async function problemOf(answer: Promise<unknown>): Promise<SourceProblem> {
  const error = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceProblem)) throw new Error(`No problem of a source: ${error}`);
  return error;
}

describe('a client of a host', () => {
  it('asks one at a time, with the gap from the end of one to the beginning of the next', async () => {
    const { server, get } = await begin();
    const answers = await Promise.all([get('/1'), get('/2'), get('/3')]);
    expect(answers.map(({ text }) => text)).toEqual(['right', 'right', 'right']);
    expect(server.requests.map(({ path, at, beside }) => [path, at, beside])).toEqual([
      ['/1', 0, 0],
      ['/2', GAP_MS, 0],
      ['/3', 2 * GAP_MS, 0],
    ]);
  });

  it('waits as Retry-After says, as seconds or as a date by the clock of the host', async () => {
    const { server, get } = await begin();
    const date = 'Mon, 01 Jan 2001 00:00:00 GMT';
    const later = 'Mon, 01 Jan 2001 00:00:40 GMT';
    server.faults.push(
      { status: 503, headers: { 'retry-after': '20' } },
      { status: 429, headers: { date, 'retry-after': later } },
    );
    expect((await get()).text).toBe('right');
    expect(server.requests.map(({ at }) => at)).toEqual([0, 20_000, 60_000]);
  });

  it('waits longer and longer where nothing is said, and gives up after five times', async () => {
    const { server, get } = await begin();
    server.fault = { status: 502 };
    expect(await problemOf(get())).toMatchObject({ kind: 'later', status: 502 });
    expect(server.requests.map(({ at }) => at)).toEqual([0, 3_000, 7_000, 15_000, 31_000]);
  });

  it('asks nothing before a long pause is over, and says how long that is', async () => {
    const { server, pace, get } = await begin();
    server.faults.push({ status: 503, headers: { 'retry-after': '3600' } });
    expect(await problemOf(get())).toMatchObject({ kind: 'later', retryAfterMs: 3_600_000 });
    const { message, retryAfterMs } = await problemOf(get());
    expect(message).toBe('The host asked not to be asked for another 60 minutes.');
    expect(retryAfterMs).toBe(3_600_000);
    expect(server.requests).toHaveLength(1);
    await pace.wait(3_500_000);
    expect((await get()).text).toBe('right');
  });

  it('keeps a Backoff of a right answer before the next request', async () => {
    const { server, get } = await begin(() => ({ headers: { backoff: '30' }, body: 'right' }));
    await get();
    await get();
    expect(server.requests.map(({ at }) => at)).toEqual([0, 30_000]);
  });

  it.each([
    ['of a length that is said', {}],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('asks again where a body %s breaks off, and takes no half for an answer', async (_name, headers) => {
    const { server, get } = await begin(() => ({ body: 'right '.repeat(10_000), headers }));
    server.faults.push('cut', 'cut');
    expect((await get()).text).toHaveLength(60_000);
    server.fault = 'cut';
    expect(await problemOf(get())).toMatchObject({ kind: 'later' });
  });

  it('gives up what is too large, also when it is only so when it is unpacked', async () => {
    const body = gzipSync('a'.repeat(2_000_000));
    const packed = { headers: { 'content-encoding': 'gzip' }, body };
    const { server, get } = await begin(() => packed, { maxBytes: 1_000_000 });
    expect(await problemOf(get())).toMatchObject({ kind: 'damaged' });
    expect(server.requests).toHaveLength(1);
  });

  it('does not wait for ever, and asks again', async () => {
    const { server, get } = await begin(undefined, { timeoutMs: 200 });
    server.faults.push('hang');
    expect((await get()).text).toBe('right');
    expect(server.requests).toHaveLength(2);
  });

  it('ends at once when it is told to: while it is answered, and behind others', async () => {
    const { server, get } = await begin();
    server.fault = 'hang';
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = get('/1', { signal: first.signal });
    const behind = get('/2', { signal: second.signal });
    await vi.waitUntil(() => server.requests.length === 1);
    second.abort(new Error('second'));
    await expect(behind).rejects.toThrow('second');
    first.abort(new Error('first'));
    await expect(asked).rejects.toThrow('first');
    server.fault = undefined;
    expect((await get('/3')).text).toBe('right');
    expect(server.requests.map(({ path }) => path)).toEqual(['/1', '/3']);
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [400, 'refused'],
    [500, 'later'],
  ])(
    'makes a problem of %i, once for what will not change, without a word of the address',
    async (status, kind) => {
      const { server, get } = await begin();
      server.fault = { status, body: 'key=SECRET' };
      const problem = await problemOf(get('/items?key=SECRET'));
      expect(problem).toMatchObject({ kind, status });
      expect(server.requests).toHaveLength(kind === 'refused' ? 1 : 5);
      expect(`${problem.message} ${problem.stack} ${String(problem.cause)}`).not.toMatch(
        /SECRET|127\.0\.0\.1/,
      );
    },
  );

  it('names no secret of an address that nobody answers at, or that is none', async () => {
    const { server, client } = await begin();
    server.stop();
    for (const address of [`${server.address}/?key=SECRET`, 'http://[SECRET', 'not SECRET']) {
      const problem = await problemOf(client.get(address));
      expect(`${problem.message} ${String(problem.cause)}`).not.toContain('SECRET');
    }
  });

  it('takes those statuses for answers that it is told to', async () => {
    const { server, get } = await begin();
    server.fault = { status: 404, body: 'nothing' };
    expect(await get('/', { accepts: [404] })).toMatchObject({ status: 404, text: 'nothing' });
  });

  it.each([
    ['its header', { headers: { 'content-type': 'text/xml; charset=ISO-8859-1' }, body: 'Käse' }],
    ['its XML declaration', { body: '<?xml version="1.0" encoding="iso-8859-1"?>Käse' }],
    ['nothing: UTF-8', { headers: { 'content-type': 'text/xml; charset=unheard-of' }, body: 'Käse' }],
  ])('reads a text in the encoding that it has by %s', async (name, { body, ...answer }) => {
    const bytes = Buffer.from(body, name.startsWith('nothing') ? 'utf8' : 'latin1');
    const { get } = await begin(() => ({ ...answer, body: bytes }));
    expect((await get()).text).toContain('Käse');
  });
});
