import { Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isUpToDate, migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/node-sqlite.ts';
import type { Schema } from '../../src/store/schema.ts';

// What several processes do at once, and PostgreSQL, are in tests/contracts/store.ts.

let db: Kysely<Schema>;

beforeEach(() => {
  db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: openSqlite(':memory:') }) });
});
afterEach(() => db.destroy());

it('takes every step once, and knows that there is none left', async () => {
  expect(await isUpToDate(db, 'sqlite')).toBe(false);
  await migrate(db, 'sqlite');
  expect(await isUpToDate(db, 'sqlite')).toBe(true);
  await migrate(db, 'sqlite');
});

it('does not take a database that cannot be read for an empty one', async () => {
  await migrate(db, 'sqlite');
  await db.destroy();
  await expect(isUpToDate(db, 'sqlite')).rejects.toThrow();
});
