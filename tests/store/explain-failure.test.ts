import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { explainFailure } from '../../src/store/explain-failure.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('says what SQLite met, and what helps', async () => {
  const file = join(temporaryFolder(), 'notes.txt');
  await writeFile(file, 'this is no database, but long enough to be looked at as one'.repeat(50));
  const database = new DatabaseSync(file);
  const select = async () => database.exec('select * from sqlite_master');
  const error = await select().catch((reason: unknown) => reason);
  database.close();
  expect(explainFailure(error)).toBe(
    'file is not a database; the file is no SQLite database: point DATABASE_URL elsewhere, or put back a copy',
  );
});

it('says what helps with PostgreSQL', () => {
  const error = Object.assign(new Error('password authentication failed for user "me"'), { code: '28P01' });
  expect(explainFailure(error)).toBe(
    'password authentication failed for user "me"; put the right user and password into DATABASE_URL',
  );
});

it('knows the kind of an error by its last byte', () => {
  // SQLITE_IOERR_WRITE, https://sqlite.org/rescode.html#ioerr_write
  const error = Object.assign(new Error('disk I/O error'), { errcode: 778 });
  expect(explainFailure(error)).toMatch(/^disk I\/O error; the disk fails to read or write/);
});

it('names the code of a system error, once', async () => {
  const withCode = await readFile('/no/such/file').catch((error: unknown) => error);
  expect(explainFailure(withCode)).toMatch(/^ENOENT: no such file/);
  // A host with several addresses, none of which answers.
  const bare = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
  expect(explainFailure(bare)).toBe('ECONNREFUSED');
});

it('gives everything else in its own words', () => {
  expect(explainFailure(new Error('password authentication failed'))).toBe('password authentication failed');
  expect(explainFailure('nothing')).toBe('nothing');
});
