import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

const CONNECT_MS = 10_000;
const POOL_SIZE = 10;
const INT8 = 20;

/** PostgreSQL, for several replicas. Counts and times (int8) come as numbers: none of ours exceeds 2^53. */
export function openPostgres(url: string): Dialect {
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      id === INT8 ? Number : pg.types.getTypeParser(id, format as 'text'),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    types,
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
