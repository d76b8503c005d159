import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder to run in: here by default. */
  readonly cwd?: string;
  /** Rights of files bind the program, also where the test runs as the superuser. */
  readonly boundByRights?: boolean;
}

/** Runs the program to its end, as a person would. */
export function runPaperboy(
  args: readonly string[],
  { stdin = '', environment = {}, cwd = '.', boundByRights = false }: RunOptions = {},
): Promise<Result> {
  const bound = boundByRights && process.getuid?.() === 0 ? WITHOUT_OVERRIDE : [];
  const [command = '', ...rest] = [...bound, process.execPath, MAIN, ...args];
  const child = spawn(command, rest, { cwd, env: cleanEnvironment(environment) });
  child.stdin.end(stdin);
  return collect(child);
}

export interface Started {
  readonly pid: number;
  /** Of the web page. */
  readonly url: string;
  /** What was logged up to now, a line each. */
  readonly log: readonly string[];
  /** Resolves with the first line that fits, also one that was logged before. */
  waitForLog(pattern: RegExp): Promise<string>;
  /** Resolves when it ended by itself. */
  readonly ended: Promise<Result>;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<Result>;
  /** Sends SIGKILL and waits for the end. */
  kill(): Promise<Result>;
}

export interface StartOptions {
  /** The line that says that it is up; by default the one with the page's address. */
  readonly until?: RegExp;
  /** Stop it with the test at the latest; otherwise whoever starts it does. */
  readonly stopWithTest?: boolean;
}

const WITHOUT_OVERRIDE = ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'];
const PAGE = /http:\/\/127\.0\.0\.1:\d+/;
const START_MS = 30_000;

/** Starts the bot on free ports and waits until it is up. */
export async function startPaperboy(
  environment: Readonly<Record<string, string>> = {},
  { until = PAGE, stopWithTest = true }: StartOptions = {},
): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: cleanEnvironment({ PORT: '0', LOG_FORMAT: 'json', DATABASE_URL: 'file::memory:', ...environment }),
  });
  const result = collect(child);
  const end = (signal: NodeJS.Signals) => () => {
    child.kill(signal);
    return result;
  };
  if (stopWithTest) onTestFinished(async () => void (await end('SIGTERM')()));
  const log: string[] = [];
  const listeners = new Set<() => void>();
  const wake = () => {
    for (const listener of listeners) listener();
  };
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.push(line);
    wake();
  });
  let ended = false;
  void result.then(() => {
    ended = true;
    wake();
  });
  const waitForLog = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = log.find((one) => pattern.test(one));
        if (line === undefined && !ended) return;
        clearTimeout(overdue);
        listeners.delete(look);
        if (line === undefined) reject(new Error(`ended before it logged ${pattern}: ${log.join('\n')}`));
        else resolve(line);
      };
      const overdue = setTimeout(() => {
        listeners.delete(look);
        reject(new Error(`did not log ${pattern}: ${log.join('\n')}`));
      }, START_MS);
      listeners.add(look);
      look();
    });
  await waitForLog(until);
  const [url = ''] = PAGE.exec(await waitForLog(PAGE)) ?? [];
  return {
    pid: child.pid ?? 0,
    url,
    log,
    waitForLog,
    ended: result,
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}

function cleanEnvironment(environment: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...environment };
}

function collect(child: ChildProcess): Promise<Result> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
