import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startedByTest } from '../helpers/leave-nothing.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const PARENT_GONE = new URL('../../src/app/parent-gone.ts', import.meta.url).pathname;

/** Lives until its starter is gone, and says so in a file. */
const CHILD = `
import { writeFileSync } from 'node:fs';
import { watchParent } from ${JSON.stringify(PARENT_GONE)};
const alive = setInterval(() => {}, 1_000);
watchParent(() => { writeFileSync('gone', ''); clearInterval(alive); }, { everyMs: 50 });
writeFileSync('started', String(process.pid));
`;

/** The same, with no file descriptor left for some looks. */
const FULL = `
import { openSync, closeSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
await import('./child.ts');
const opened = [];
try {
  for (;;) opened.push(openSync('/dev/null'));
} catch {}
await wait(500);
for (const file of opened) closeSync(file);
writeFileSync('over', '');
`;

/** A folder with a program that watches its parent; `command` is what a shell in it runs. */
function start(command: string, shell = 'sh'): { folder: string; parent: ChildProcess } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'child.ts'), CHILD);
  writeFileSync(join(folder, 'full.ts'), FULL);
  const starts = { start: `${process.execPath} child.ts` };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', private: true, scripts: starts }),
  );
  const parent = spawn(shell, ['-c', command], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, ...startedByTest() },
  });
  onTestFinished(() => {
    for (const pid of processesIn(folder)) process.kill(pid, 'SIGKILL');
  });
  return { folder, parent };
}

it.each(['SIGTERM', 'SIGKILL'] as const)('what npm started ends after npm got %s', async (signal) => {
  const { folder, parent } = start('exec npm start --silent');
  await until(() => readdirSync(folder).includes('started'));
  parent.kill(signal);
  await once(parent, 'exit');
  await until(() => readdirSync(folder).includes('gone') && processesIn(folder).length === 0);
});

it('a program that has no file descriptor left for a while is left alone', async () => {
  const { folder } = start(`ulimit -n 256; ${process.execPath} full.ts; true`);
  await until(() => readdirSync(folder).includes('over'));
  expect(readdirSync(folder)).not.toContain('gone');
});

it('a program whose starter lives on is left alone, also when what had started that ends', async () => {
  // As a terminal that is closed, while npm goes on.
  const starter = `require("node:child_process").spawn(process.execPath, ["child.ts"]); setInterval(() => {}, 1_000)`;
  const { folder, parent } = start(`${process.execPath} -e '${starter}' & wait`);
  await until(() => readdirSync(folder).includes('started'));
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  // Several looks later.
  await wait(500);
  expect(readdirSync(folder)).not.toContain('gone');
  const child = readFileSync(join(folder, 'started'), 'utf8');
  expect(processesIn(folder)).toContain(Number(child));
});

/** Those whose working directory it is. */
function processesIn(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && cwdOf(name) === folder)
    .map(Number);
}

function cwdOf(pid: string): string | undefined {
  try {
    return realpathSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

const PATIENCE_MS = 20_000;

async function until(isSo: () => boolean): Promise<void> {
  for (const began = performance.now(); !isSo(); await wait(20))
    if (performance.now() - began > PATIENCE_MS) throw new Error('it did not come about');
}
