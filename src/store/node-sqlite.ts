import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

/** How long a statement waits for another process that writes. */
const BUSY_MS = 5_000;

/**
 * SQLite as Node.js has it, behind the interface that Kysely wants.
 * `synchronous=FULL`: what was acknowledged is on the disk, also after a power cut.
 * @param isBulk `NORMAL`: a power cut may take the last of it, as a whole; a writer does not wait for the disk
 */
export function openSqlite(path: string, isBulk = false): SqliteDatabase {
  const database = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${isBulk ? 'NORMAL' : 'FULL'};`);
  } catch (error) {
    // Opening may be tried again and again.
    database.close();
    throw error;
  }
  const prepared = new Map<string, ReturnType<typeof adapt>>();
  return {
    close: () => database.close(),
    // Statements are few and always the same: preparing each once saves most of what a query costs.
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = adapt(database.prepare(sql));
      if (!/^\s*(?:create|alter|drop|pragma)/i.test(sql)) prepared.set(sql, statement);
      return statement;
    },
  };
}

function adapt(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}
