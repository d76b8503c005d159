import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The clock of a bot under test: as fast as the real one, and as far ahead as the test says. */
export interface TestClock {
  /** For a TrialPace. */
  readonly file: string;
  now(): Date;
  /** Goes to a moment, from where it goes on. */
  goTo(moment: Date | string): void;
  remove(): void;
}

export function createTestClock(): TestClock {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-clock-'));
  const file = join(folder, 'offset');
  let offset = 0;
  const write = () => {
    // Renamed into place: nobody reads half a number.
    writeFileSync(`${file}.new`, String(offset));
    renameSync(`${file}.new`, file);
  };
  write();
  return {
    file,
    now: () => new Date(Date.now() + offset),
    goTo: (moment) => {
      offset = new Date(moment).getTime() - Date.now();
      write();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
