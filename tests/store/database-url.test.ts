import { describe, expect, it } from 'vitest';
import { explainDatabaseUrl, placeOf, readDatabaseUrl } from '../../src/store/database-url.ts';

describe('DATABASE_URL', () => {
  it.each([
    'file:./data/paperboy.db',
    'file::memory:',
    'postgres://db/papers',
    'postgresql://me:secret@db.example:5432/papers?sslmode=require',
    'postgres://me:p%2Fs%40s@[::1]/papers',
    'postgres://me:p@ss@db/papers',
    'postgres://me:100%@db/papers',
    'postgres://me:p[1]@db:5432/papers',
    'postgres:///papers?host=/var/run/postgresql',
    'postgres://me:secret@/papers?host=/var/run/postgresql',
  ])('may be %s', (text) => {
    expect(readDatabaseUrl(text)).toBe(text);
  });

  it.each([
    ['postgres://me:hunter/22@db/papers', '“/” is written %2F'],
    // Read as an address, the host would be “me”, and be shown in errors with what follows.
    ['postgres://me:12/hunter@db/papers', '“/” is written %2F'],
    ['postgres://me:12#hunter@db/papers', '“#” is written %23'],
    ['postgres://me:12?hunter@db/papers', '“?” is written %3F'],
    ['postgres://me:hunter 2/2@db/papers', '“ ” is written %20, “/” is written %2F'],
    ['postgres://me:hunter%ff2@db/papers', 'or postgres://user:password@host/database'],
    ['postgres://db:port/papers', 'or postgres://user:password@host/database'],
    ['postgres://', 'or postgres://user:password@host/database'],
    ['mysql://me:hunter/2@db/papers', 'or postgres://user:password@host/database'],
    ['file:', 'file: and a path'],
  ])('cannot be %s', (text, reason) => {
    expect(readDatabaseUrl(text)).toBeUndefined();
    expect(explainDatabaseUrl(text)).toContain(reason);
    expect(explainDatabaseUrl(text)).not.toContain('hunter');
  });

  it('has a place that may be shown, whatever it is', () => {
    expect(placeOf('file:./data/paperboy.db')).toBe('file:./data/paperboy.db');
    expect(placeOf('postgres://me:secret@db:5433/papers?password=secret')).toBe('postgres://db:5433/papers');
    expect(placeOf('postgres://me:sec/ret@db/papers')).toBe('postgres://…');
    expect(placeOf('postgres://me:12/secret@db/papers')).toBe('postgres://…');
  });
});
