import { type Dialect, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { closingSockets } from './closing-sockets.ts';
import type { Deadlines } from './deadlines.ts';
import { guardedPool } from './guarded-pool.ts';

const POOL_SIZE = 10;
const INT8 = 20;
/** The kernel asks whether the other side is there when nothing was heard for so long; firewalls forget after minutes. */
const KEEP_ALIVE_MS = 30_000;

/** PostgreSQL, for several replicas. Counts and times (int8) come as numbers: none of ours exceeds 2^53. */
export function openPostgres(url: string, deadlines: Deadlines): Dialect {
  const { connectMs, queryMs, idleMs, closeMs } = deadlines;
  const sockets = closingSockets(idleMs + queryMs + closeMs);
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    stream: sockets.open,
    types: {
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === INT8 ? Number : pg.types.getTypeParser(id, format as 'text'),
    },
  });
  // A connection that breaks is replaced at the next query, and a query on it fails; without listeners it would end the
  // process. The pool listens to those that are idle only.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const closed: PostgresPool = {
    ...guardedPool(pool, deadlines),
    end: async () => {
      await pool.end();
      await sockets.close(closeMs);
    },
  };
  return new PostgresDialect({ pool: closed });
}
