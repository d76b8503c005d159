import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PREFIX = 'paperboy-tests-';
const MARK = 'STARTED_BY_TEST';
const TRIES = 100;

/** Stands in the environment of each process that a test starts: by it those that stayed are found. */
export function startedByTest(): Readonly<Record<string, string>> {
  return { [MARK]: tmpdir() };
}

/**
 * A run of tests has a folder for everything temporary. At its end the folder is removed, and each process ends that a test
 * started and did not stop, because it failed or its worker was killed. What a run left that was killed itself, the next
 * one finds. Processes are looked for in /proc: other systems than Linux have to trust their tests.
 */
export default async function leaveNothing(): Promise<() => Promise<void>> {
  const parent = tmpdir();
  for (const folder of readdirSync(parent).filter(isAbandoned)) await clean(join(parent, folder));
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  // PostgreSQL has its files here, and refuses to run as root.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  return () => clean(folder);
}

function isAbandoned(folder: string): boolean {
  const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(folder) ?? [];
  return pid !== undefined && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function clean(folder: string): Promise<void> {
  const began = startedIn(folder);
  if (began.length > 0) console.warn(`Tests left ${began.length} processes, which are ended now.`);
  for (let tried = 0; tried < TRIES; tried++) {
    const left = startedIn(folder);
    if (left.length === 0) break;
    for (const pid of left) process.kill(pid, 'SIGKILL');
    await wait(50);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function startedIn(folder: string): readonly number[] {
  return processes().filter((pid) => environmentOf(pid).includes(`${MARK}=${folder}`));
}

function processes(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** Empty for what is no more, or is not ours. */
function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
