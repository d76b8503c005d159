import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { sharedDatabase } from '../../src/app/shared-database.ts';

it('a database in memory gets a place that several connections share, another one stays where it is', () => {
  expect(sharedDatabase('file:./data/p.db')).toBe('file:./data/p.db');
  const [one, other] = [sharedDatabase('file::memory:'), sharedDatabase('file::memory:')];
  expect(one).not.toBe(other);
  expect(existsSync(dirname(one.slice('file:'.length)))).toBe(true);
});
