import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Deadlines } from './deadlines.ts';

/** A pool as `pg` has it. */
export interface Pool extends Omit<PostgresPool, 'connect'> {
  connect(): Promise<PoolClient>;
}

/** One connection of it. */
interface PoolClient extends PostgresPoolClient {
  /** Closes it at once when something is asked of it, whether the server answers or not. */
  end(): Promise<void>;
}

interface Guarded {
  readonly client: PostgresPoolClient;
  /** When the server answered last on it, by `performance.now()`. */
  readonly heardAt: () => number;
}

const SESSION =
  "select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false), set_config('idle_in_transaction_session_timeout', $3, false)";

/**
 * A pool whose queries end. A connection that does not answer in time is closed: `query_timeout` of `pg` would give it back
 * with the query still running, so that the next one waits behind it. What failed over or was cut off by a firewall takes
 * all connections along, so those that were not heard of since then are not tried one after the other.
 */
export function guardedPool(pool: Pool, deadlines: Deadlines): PostgresPool {
  const known = new WeakMap<PoolClient, Guarded>();
  let trustedFrom = Number.NEGATIVE_INFINITY;
  const onSilence = () => {
    trustedFrom = performance.now();
  };
  const guard = async (client: PoolClient): Promise<Guarded> => {
    const guarded = guardClient(client, deadlines.queryMs, onSilence);
    const { statementMs, lockMs, idleInTransactionMs } = deadlines;
    // Parameters at the start of a session would be shorter, but poolers (PgBouncer) refuse those.
    await guarded.client.query(SESSION, [statementMs, lockMs, idleInTransactionMs].map(String));
    known.set(client, guarded);
    return guarded;
  };
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    try {
      const guarded = known.get(client) ?? (await guard(client));
      if (guarded.heardAt() >= trustedFrom) return guarded.client;
    } catch (error) {
      client.release(true);
      throw error;
    }
    client.release(true);
    return connect();
  };
  return { options: pool.options, connect, end: () => pool.end() };
}

function guardClient(client: PoolClient, queryMs: number, onSilence: () => void): Guarded {
  let heardAt = performance.now();
  let silence: Error | undefined;
  const giveUp = () => {
    silence = new Error(`it did not answer within ${queryMs / 1000} s`);
    onSilence();
    void client.end();
  };
  const query = async (
    sql: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<unknown>> => {
    // To roll back what it held is the server's then; whoever tries is told why.
    if (silence !== undefined) throw silence;
    const overdue = setTimeout(giveUp, queryMs);
    try {
      const result = await client.query<unknown>(sql, parameters);
      heardAt = performance.now();
      return result;
    } catch (error) {
      throw silence ?? error;
    } finally {
      clearTimeout(overdue);
    }
  };
  return {
    heardAt: () => heardAt,
    client: {
      // Nothing here reads with a cursor, which the type allows for too.
      query: query as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy),
    },
  };
}
