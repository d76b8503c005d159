import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { startAlarm } from '../../src/digest/alarm.ts';
import { startedByTest } from '../helpers/leave-nothing.ts';
import { movedTime, movedTimeMissing } from '../helpers/moved-time.ts';

const ALARM = new URL('../../src/digest/alarm.ts', import.meta.url).href;
/** Rings every second, and says what time it was then. */
const PROGRAM = `
const { startAlarm } = await import('${ALARM}');
startAlarm(async () => console.log(new Date().toISOString()), '* * * * * *');
`;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A process in Berlin whose clock the test sets. */
function startRinging(clock: string) {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-alarm-'));
  const file = join(folder, 'clock');
  const set = (to: string) => {
    const ahead = (Date.parse(to) - Date.now()) / 1000;
    writeFileSync(`${file}.new`, `${ahead > 0 ? '+' : ''}${ahead.toFixed(3)}\n`);
    renameSync(`${file}.new`, file);
  };
  set(clock);
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...{ PATH: process.env['PATH'] ?? '', TZ: 'Europe/Berlin', ...startedByTest() },
      ...movedTime({ file }),
    },
  });
  ends.push(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  const rings: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => rings.push(line));
  const rang = (within: RegExp) =>
    expect.poll(() => rings.some((at) => within.test(at)), { timeout: 20_000, interval: 50 }).toBe(true);
  return { set, rings, rang };
}

it.skipIf(movedTimeMissing !== undefined)(
  'rings in the hour that comes twice, and goes on at once when the clock was set back or ahead for years',
  async () => {
    // Berlin's clocks show 02:59:57 for the first time; three seconds later they show 02:00:00 once more.
    const { set, rings, rang } = startRinging('2026-10-25T00:59:57Z');
    await rang(/T00:59:5/);
    await rang(/T01:00:0/);
    set('2026-10-24T10:00:00Z');
    await rang(/^2026-10-24T10:00/);
    set('2046-10-24T10:00:00Z');
    await rang(/^2046-10-24T10:00/);
    // What seems to be missed is not rung for.
    expect(rings.length).toBeLessThan(200);
  },
  60_000,
);

it('does not ring after it was ended, and a ring that lasts delays no other', async () => {
  let rings = 0;
  const end = startAlarm(() => {
    rings++;
    return new Promise<void>(() => undefined);
  }, '* * * * * *');
  await expect.poll(() => rings, { timeout: 20_000 }).toBeGreaterThan(1);
  await end();
  const before = rings;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(rings).toBe(before);
});
