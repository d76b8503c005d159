import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DEADLINES } from '../../src/store/deadlines.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import type { Schema } from '../../src/store/schema.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';
import { startTcpProxy, type TcpProxy } from '../helpers/tcp-proxy.ts';

/** Short, so that a test is; what a busy machine takes for a query is far below. */
const SHORT = {
  connectMs: 2_000,
  queryMs: 1_500,
  statementMs: 1_000,
  lockMs: 700,
  closeMs: 300,
  pingMs: 1_000,
};

describe.skipIf(postgresMissing)('a store on PostgreSQL', () => {
  let postgres: Postgres;
  let url = '';
  let proxy: TcpProxy;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    url = await postgres.freshUrl();
    proxy = await startTcpProxy(Number(new URL(url).port));
  });

  const through = () => url.replace(/:\d+\//, `:${proxy.port}/`);
  const open = async (): Promise<Store> => {
    const store = await openStore(through(), SHORT);
    onTestFinished(() => store.close());
    return store;
  };
  /** As many connections as a pool has, all of them used once. */
  const warm = ({ leases }: Store) =>
    Promise.all(Array.from({ length: 10 }, (_, at) => leases.take(`warm ${at}`, 'me', 0)));

  it('ends what a silent connection keeps waiting, and goes on as soon as the server is there again', async () => {
    const store = await open();
    await warm(store);
    proxy.goSilent();
    const asked = performance.now();
    const answers = await Promise.allSettled([
      store.leases.take('a', 'me', 0),
      store.digests.instances.beat('me'),
      store.readingList.list('me'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(answers[0]).toMatchObject({ reason: { message: 'it did not answer within 1.5 s' } });
    await expect(store.readingList.list('me')).rejects.toThrow(/time/);
    proxy.comeBack();
    // Seven that were idle are as silent as those three, and not tried one after the other.
    expect(await store.leases.take('b', 'me', 60_000)).toBe(true);
    await warm(store);
    expect(performance.now() - asked).toBeLessThan(15_000);
  });

  it('gives no connection back on which a query may still be running', async () => {
    const store = await open();
    const accepted = proxy.accepted;
    proxy.goSilent();
    await expect(store.leases.take('a', 'me', 0)).rejects.toThrow('did not answer');
    await until(() => proxy.connections === 0);
    proxy.comeBack();
    expect(await store.leases.take('a', 'me', 0)).toBe(true);
    expect(proxy.accepted).toBe(accepted + 1);
  });

  it('bears connections that are cut, idle or not', async () => {
    const store = await open();
    await warm(store);
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    onTestFinished(() => other.end());
    await other.query('begin; lock table instances in access exclusive mode');
    const waiting = store.digests.instances.beat('me');
    await until(async () => (await other.query(WAITING)).rowCount === 1);
    proxy.cut();
    await expect(waiting).rejects.toThrow(/ECONNRESET|terminated/);
    await other.query('rollback');
    await store.digests.instances.beat('me');
    expect(await store.digests.instances.alive(60_000)).toEqual(new Set(['me']));
  });

  it('does not wait for ever for what another process holds', async () => {
    const store = await open();
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    onTestFinished(() => other.end());
    await other.query('begin; lock table instances in access exclusive mode');
    await expect(store.digests.instances.beat('me')).rejects.toThrow(/lock timeout/);
    await other.query('rollback');
    await store.digests.instances.beat('me');
  });

  it('answers a ping while it can, and says in time when it cannot', async () => {
    const store = await open();
    await store.ping();
    proxy.goSilent();
    await expect(store.ping()).rejects.toThrow('no end within 1 s');
    proxy.comeBack();
    await until(() =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );
  });

  it('says so when it takes no writes any more, as a standby does', async () => {
    const store = await open();
    const { pathname } = new URL(url);
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    onTestFinished(() => admin.end());
    await admin.query(`alter database ${pathname.slice(1)} set default_transaction_read_only = on`);
    // Sessions that are open keep what they had.
    proxy.cut();
    await until(() => proxy.connections === 0);
    await expect(store.ping()).rejects.toThrow(/read-only/);
    await expect(openStore(url, SHORT)).rejects.toThrow(
      /read-only transaction; it is a standby.*the primary\.$/,
    );
  });

  it('closes in time on a connection that went silent', async () => {
    const store = await openStore(through(), SHORT);
    await warm(store);
    proxy.goSilent();
    await store.close();
    await until(() => proxy.connections === 0);
  });

  it('cannot be opened on a server that says nothing, and can when it does', async () => {
    proxy.goSilent();
    await expect(openStore(through(), SHORT)).rejects.toMatchObject({
      code: 'store_unavailable',
      message: expect.stringMatching(
        /^The database at postgres:\/\/127\.0\.0\.1:\d+\/t\w+ \(DATABASE_URL\) cannot/,
      ),
    });
    await until(() => proxy.connections === 0);
    proxy.comeBack();
    await open();
  });

  it('destroys a connection that fails within a transaction, and begins the next one on another', async () => {
    const db = new Kysely<Schema>({ dialect: openPostgres(through(), { ...DEADLINES, ...SHORT }) });
    onTestFinished(() => db.destroy());
    const backend = () => sql<{ pid: number }>`select pg_backend_pid() as pid`;
    let first: number | undefined;
    const doomed = db.transaction().execute(async (transaction) => {
      first = (await backend().execute(transaction)).rows[0]?.pid;
      proxy.goSilent();
      await backend().execute(transaction);
    });
    await expect(doomed).rejects.toThrow('did not answer');
    proxy.comeBack();
    const second = await db.transaction().execute((transaction) => backend().execute(transaction));
    expect(second.rows[0]?.pid).not.toBe(first);
  });

  it('survives a restart of the server, also while a connection is held and nothing is asked of it', async () => {
    const db = new Kysely<Schema>({ dialect: openPostgres(url, { ...DEADLINES, ...SHORT }) });
    onTestFinished(() => db.destroy());
    const store = await openStore(url, SHORT);
    onTestFinished(() => store.close());
    await warm(store);
    const uncaught: unknown[] = [];
    const note = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', note);
    onTestFinished(() => void process.off('uncaughtException', note));
    const held = db.transaction().execute(async (transaction) => {
      await sql`select 1`.execute(transaction);
      await postgres.restart();
      await sql`select 1`.execute(transaction);
    });
    await expect(held).rejects.toThrow(/connection|terminat/i);
    await until(() =>
      store.ping().then(
        () => true,
        () => false,
      ),
    );
    expect(await store.leases.take('a', 'me', 0)).toBe(true);
    await sql`select 1`.execute(db);
    expect(uncaught).toEqual([]);
  });
});

const WAITING = "select 1 from pg_stat_activity where wait_event_type = 'Lock'";
const PATIENCE_MS = 20_000;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const began = performance.now(); !(await isSo()); await wait(20))
    if (performance.now() - began > PATIENCE_MS) throw new Error('it did not come about');
}
