import { type RawBuilder, sql } from 'kysely';

/** The two that a store can be on. */
export type Engine = 'sqlite' | 'postgres';

/**
 * The time by which rows of several processes are compared, in milliseconds since 1970, as an expression of SQL: PostgreSQL's
 * own, which all replicas share, whatever their machines' clocks say. Those that share a file of SQLite share a machine and
 * its clock.
 */
export function databaseNow(engine: Engine): RawBuilder<number> {
  return engine === 'postgres'
    ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
    : sql<number>`cast(${Date.now()} as integer)`;
}
