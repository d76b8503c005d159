import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { wasNotSent } from '../../../src/platforms/slack/not-sent.ts';

const withCode = (code: string, cause?: Error) =>
  Object.assign(new Error(code, cause === undefined ? {} : { cause }), { code });

describe('a request that failed', () => {
  it('was not sent where no connection came about, however deep that lies', async () => {
    expect(wasNotSent(withCode('ECONNREFUSED'))).toBe(true);
    expect(wasNotSent(new Error('fetch failed', { cause: withCode('UND_ERR_CONNECT_TIMEOUT') }))).toBe(true);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const real = await fetch(`http://127.0.0.1:${port}/`).catch((error: unknown) => error);
    expect(wasNotSent(real)).toBe(true);
  });

  it('may have been sent otherwise', () => {
    for (const error of [withCode('ECONNRESET'), new Error('broken'), 'broken', undefined])
      expect(wasNotSent(error)).toBe(false);
    const circle = new Error('circle');
    expect(wasNotSent(withCode('UND_ERR_SOCKET', circle))).toBe(false);
  });
});
