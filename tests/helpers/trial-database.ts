import { copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/** What somebody who runs the bot does with its database while no process uses it. */
export interface TrialDatabase {
  /** Copies it; the copy before is gone. */
  backUp(): Promise<void>;
  /** Puts the copy in its place. */
  putBack(): Promise<void>;
}

/** @param url as in DATABASE_URL: `file:PATH` or `postgres://…/NAME` */
export function trialDatabase(url: string): TrialDatabase {
  return url.startsWith('file:') ? ofSqlite(url.slice('file:'.length)) : ofPostgres(url);
}

function ofSqlite(path: string): TrialDatabase {
  const copy = `${path}.backup`;
  return {
    backUp: async () => {
      rmSync(copy, { force: true });
      const database = new DatabaseSync(path);
      try {
        database.prepare('vacuum into ?').run(copy);
      } finally {
        database.close();
      }
    },
    putBack: async () => {
      for (const part of ['', '-wal', '-shm']) rmSync(`${path}${part}`, { force: true });
      copyFileSync(copy, path);
    },
  };
}

function ofPostgres(url: string): TrialDatabase {
  const name = new URL(url).pathname.slice(1);
  const admin = async (...statements: readonly string[]) => {
    const client = new pg.Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const replace = (made: string, template: string) =>
    admin(
      // Of processes that were killed connections are left for a moment.
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${template}'`,
      `drop database if exists ${made} with (force)`,
      `create database ${made} template ${template}`,
    );
  return {
    backUp: () => replace(`${name}_backup`, name),
    putBack: () => replace(name, `${name}_backup`),
  };
}
