/** How long the store waits for PostgreSQL, in milliseconds. A connection may go silent without ever being closed. */
export interface Deadlines {
  /** For a connection, a new one or one that others use. */
  readonly connectMs: number;
  /** For an answer. A connection that misses it is closed, and so is every other that was not heard of since. */
  readonly queryMs: number;
  /** The server gives up a statement itself after this, so that it does not go on for somebody who has gone. */
  readonly statementMs: number;
  /** The server waits so long for rows that others hold. */
  readonly lockMs: number;
  /** The server ends a transaction in which nothing happens for so long, with the locks that it has. */
  readonly idleInTransactionMs: number;
  /** A connection that nobody needs is kept so long. */
  readonly idleMs: number;
  /** A connection that is being closed may take so long to say goodbye. */
  readonly closeMs: number;
  /** For `ping`. */
  readonly pingMs: number;
  /** For a step of bringing the tables up to date, and for another process that is at it. */
  readonly migrationMs: number;
}

/** The server's own come first where it still answers, since they cost no connection. */
export const DEADLINES: Deadlines = {
  connectMs: 10_000,
  queryMs: 20_000,
  statementMs: 15_000,
  lockMs: 10_000,
  idleInTransactionMs: 30_000,
  idleMs: 60_000,
  closeMs: 2_000,
  pingMs: 5_000,
  migrationMs: 10 * 60_000,
};

/** Tables of years may take long to change. */
export function deadlinesOfMigration(deadlines: Deadlines): Deadlines {
  const { migrationMs } = deadlines;
  return {
    ...deadlines,
    queryMs: migrationMs,
    statementMs: migrationMs,
    lockMs: migrationMs,
    idleInTransactionMs: migrationMs,
  };
}
