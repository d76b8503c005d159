import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let made: string | undefined;

/**
 * Where Paperboy is started, the same folder for all who ask in this process: the seeds are in it and nothing else. So what it
 * keeps beside itself (`data`) is not that of the checkout, and no `.env` says anything to the program that is tested.
 */
export function workplace(): string {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'paperboy-workplace-'));
    symlinkSync(new URL('../../seeds', import.meta.url).pathname, join(folder, 'seeds'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    made = folder;
  }
  return made;
}
