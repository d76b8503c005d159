import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = 'file::memory:';

/**
 * A database in memory is of one connection alone, and what reads sources, indexes and answers has one each: they get a file in
 * its place, which goes with the process.
 */
export function sharedDatabase(url: string): string {
  if (url !== IN_MEMORY) return url;
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return `file:${join(folder, 'paperboy.db')}`;
}
