import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/** Runs a statement in a database, past the store. @param url as in DATABASE_URL. @returns its rows */
export async function runSql(
  url: string,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (url.startsWith('file:')) {
    const database = new DatabaseSync(url.slice('file:'.length), { timeout: 5_000 });
    try {
      return database.prepare(statement).all();
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
