import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { startedByTest } from '../helpers/leave-nothing.ts';
import { catalogRecord, temporaryCorpus } from '../helpers/temporary-corpus.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const SOON = { timeout: 25_000 };

it.each(['SIGTERM', 'SIGKILL'] as const)(
  '“npm start” that gets %s leaves no bot behind, which finishes what is in flight',
  async (signal) => {
    const folder = await temporaryCorpus({ 'page.md': catalogRecord('Bandits') });
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    // The script as it is, in a folder of its own.
    const start = scripts.start.replaceAll(/(?<=[ =])(?:\.\/)?src\//g, `${ROOT}src/`);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { start } }));
    const log: string[] = [];
    const npm = spawn('npm', ['start', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: `${dirname(process.execPath)}:${process.env['PATH']}`,
        HOME: folder,
        ...startedByTest(),
        PORT: '0',
        CORPUS_DIR: folder,
        LOG_FORMAT: 'json',
      },
    });
    createInterface({ input: npm.stderr }).on('line', (line) => log.push(line));
    onTestFinished(() => {
      for (const pid of processesIn(folder)) process.kill(pid, 'SIGKILL');
    });
    await expect.poll(() => log.join('\n'), SOON).toContain('Ask at http://');
    expect(processesIn(folder).length).toBeGreaterThan(1);
    npm.kill(signal);
    await expect.poll(() => processesIn(folder), SOON).toEqual([]);
    await expect.poll(() => log.join('\n'), SOON).toContain('npm has ended: stopping');
  },
  60_000,
);

/** Those whose working directory it is. */
function processesIn(folder: string): readonly number[] {
  const real = realpathSync(folder);
  const cwd = (pid: string) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`);
    } catch {
      return undefined;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && cwd(name) === real)
    .map(Number);
}
