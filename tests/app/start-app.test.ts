import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { startApp } from '../../src/app/start-app.ts';
import { SEED_LIBRARY } from '../helpers/seed-opening.ts';

const logger = pino({ level: 'silent' });
const environment = { PORT: '0', DATABASE_URL: 'file::memory:' };

describe('startApp', () => {
  it('is ready when it has started, and gone when it has stopped', async () => {
    const app = await startApp(readConfig(environment), { logger, ...SEED_LIBRARY });
    await app.started;
    const get = async (path: string) => (await fetch(new URL(path, app.url))).status;
    expect(await get('/readyz')).toBe(200);
    expect(await get('/metrics')).toBe(200);
    await app.stop();
    await expect(get('/readyz')).rejects.toThrow();
  });

  it('leaves nothing running when it cannot start', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(
      startApp(readConfig({ ...environment, PORT: String(port) }), {
        logger,
        ...SEED_LIBRARY,
      }),
    ).rejects.toMatchObject({ code: 'port_in_use' });
    other.close();
  });
});
