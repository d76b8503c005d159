import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startedByTest } from './leave-nothing.ts';

const [installed] = globSync('/usr/lib/postgresql/*/bin').filter((folder) =>
  existsSync(join(folder, 'initdb')),
);

/** Why tests on PostgreSQL are skipped here; never where CI is set, where a missing server is a failure. */
export const postgresMissing =
  installed === undefined && process.env['CI'] === undefined
    ? "no PostgreSQL (install Debian's postgresql)"
    : undefined;

export interface Postgres {
  /** An empty database of its own. */
  freshUrl(): Promise<string>;
  /** Stops the server, which ends every connection, and starts it again at the same place. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

// The server refuses to run as root.
const asServer =
  process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];

/** A PostgreSQL server of its own on a free port of loopback, with nothing in it. */
export async function startPostgres(): Promise<Postgres> {
  if (installed === undefined) throw new Error("PostgreSQL is missing: install Debian's postgresql");
  const directory = mkdtempSync(join(tmpdir(), 'paperboy-postgres-'));
  const run = (program: string, ...args: string[]) => [...asServer, join(installed, program), ...args];
  const call = ([command = '', ...args]: string[]) => execFileSync(command, args, { stdio: 'pipe' });
  if (asServer.length > 0) execFileSync('chown', ['postgres:postgres', directory]);
  call(
    run('initdb', '-D', directory, '-U', 'paperboy', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'),
  );
  const port = await freePort();
  const command = run('postgres', '-D', directory, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F');
  const start = async () => {
    const [program = '', ...args] = command;
    const server = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...startedByTest() } });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const admin = await connect(`postgres://paperboy@127.0.0.1:${port}/postgres`);
    const stop = async () => {
      await admin.end();
      server.kill('SIGINT');
      await ended;
    };
    return { admin, stop };
  };
  let running = await start();
  return {
    freshUrl: async () => {
      const name = `t${randomUUID().replaceAll('-', '')}`;
      await running.admin.query(`create database ${name}`);
      return `postgres://paperboy@127.0.0.1:${port}/${name}`;
    },
    restart: async () => {
      await running.stop();
      running = await start();
    },
    stop: async () => {
      await running.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The server takes connections a moment after it was started. */
async function connect(connectionString: string, tries = 200): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  // Stopping the server ends the connection, which is no failure then.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return connect(connectionString, tries - 1);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
