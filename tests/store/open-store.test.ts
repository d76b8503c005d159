import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { describeStore } from '../contracts/store.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';

let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperboy-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const freshFile = () => join(folder, `new-${count++}`, 'paperboy.db');

describeStore('SQLite', async () => `file:${freshFile()}`);

describe.skipIf(postgresMissing)(
  `PostgreSQL${postgresMissing === undefined ? '' : ` (${postgresMissing})`}`,
  () => {
    let postgres: Postgres;
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres.stop());
    describeStore('PostgreSQL', () => postgres.freshUrl());

    it('compares what processes wrote by its own clock, whatever theirs say', async () => {
      const url = await postgres.freshUrl();
      const [behind, ahead] = [await openStore(url), await openStore(url)];
      const at = async <T>(offsetMs: number, does: () => Promise<T>) => {
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offsetMs });
        try {
          return await does();
        } finally {
          vi.useRealTimers();
        }
      };
      const quarter = 15 * 60_000;
      await at(-quarter, () => behind.digests.instances.beat('behind'));
      const alive = await at(quarter, () => ahead.digests.instances.alive(120_000));
      expect(alive).toEqual(new Set(['behind']));
      const day = 24 * 60 * 60_000;
      await at(-2 * day, () => behind.seenEvents.claim('Ev1'));
      // The first claim of a process sweeps what is older than a day.
      expect(await at(2 * day, () => ahead.seenEvents.claim('Ev1'))).toBe(false);
      await at(2 * day, () => ahead.digests.instances.leave('nobody'));
      expect(await behind.digests.instances.alive(120_000)).toEqual(new Set(['behind']));
      const away = (await at(2 * day, () => ahead.now())).getTime() - Date.now();
      expect(Math.abs(away)).toBeLessThan(60_000);
      await Promise.all([behind.close(), ahead.close()]);
    });
  },
);

describe('openStore', () => {
  it('says what is wrong with a database that cannot be used, and no password', async () => {
    const broken = freshFile();
    await (await openStore(`file:${broken}`)).close();
    await writeFile(broken, 'this is no database, but long enough to be looked at as one'.repeat(50));
    await rm(`${broken}-wal`, { force: true });
    await expect(openStore(`file:${broken}`)).rejects.toMatchObject({
      code: 'store_unavailable',
      message: expect.stringMatching(/paperboy\.db \(DATABASE_URL\) cannot be used: .*not a database/),
    });
    await expect(openStore('postgres://me:hidden@127.0.0.1:1/papers')).rejects.toMatchObject({
      code: 'store_unavailable',
      message: expect.stringMatching(/postgres:\/\/127\.0\.0\.1:1\/papers .*ECONNREFUSED/),
    });
    await expect(openStore('postgres://me:hidden@127.0.0.1:1/papers')).rejects.not.toMatchObject({
      message: expect.stringContaining('hidden'),
    });
  });

  it('makes a missing folder, and keeps nothing secret in the file as it is', async () => {
    const file = freshFile();
    const store = await openStore(`file:${file}`);
    await store.secrets([Buffer.alloc(32, 1)]).put('slack:installation:T1', 'xoxb-very-secret');
    await store.close();
    await chmod(file, 0o600);
    expect(await readFile(file, 'latin1')).toContain('slack:installation:T1');
    expect(await readFile(file, 'latin1')).not.toContain('very-secret');
  });
});
