import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { startedByTest } from './leave-nothing.ts';
import { TRIAL_PACE, type TrialPace } from './trial-pace.ts';
import { workplace } from './workplace.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;
/**
 * As the scripts of package.json do: without the cache every start compiles all that it loads, most of what a test would take,
 * and with the semi-space that Node begins with it collects a dozen times while it loads.
 */
const AS_SCRIPTS_DO = [
  '--min-semi-space-size=4',
  `--import=${new URL('../../src/compile-cache.js', import.meta.url)}`,
];
const UNDER_TEST = new URL('./paperboy-under-test.ts', import.meta.url).pathname;

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder to run in: the workplace by default. */
  readonly cwd?: string;
  readonly pace?: TrialPace;
  /** Rights of files bind the program, also where the test runs as the superuser. */
  readonly boundByRights?: boolean;
}

/** Runs the program to its end, as a person would. */
export function runPaperboy(
  args: readonly string[],
  { stdin = '', environment = {}, cwd = workplace(), pace, boundByRights = false }: RunOptions = {},
): Promise<Result> {
  const bound = boundByRights && process.getuid?.() === 0 ? WITHOUT_OVERRIDE : [];
  const [command = '', ...rest] = [...bound, process.execPath, ...AS_SCRIPTS_DO, entryFor(pace), ...args];
  const child = spawn(command, rest, { cwd, env: cleanEnvironment(environment, pace) });
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
  /** Sends another signal, and does not wait. */
  signal(signal: NodeJS.Signals): void;
  /** Sends SIGKILL and waits for the end. */
  kill(): Promise<Result>;
}

export interface StartOptions {
  /** The line that says that it is up; by default the one with the page's address. */
  readonly until?: RegExp;
  /** Stop it with the test at the latest; otherwise whoever starts it does. */
  readonly stopWithTest?: boolean;
  readonly pace?: TrialPace;
  /** The folder to run in: the workplace by default. */
  readonly cwd?: string;
}

const WITHOUT_OVERRIDE = ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-dac_override'];
const PAGE = /http:\/\/127\.0\.0\.1:\d+/;
/** A test has a time of its own; a bench that runs beside others has none. */
const START_MS = 120_000;

/** Starts the bot on free ports and waits until it is up. */
export async function startPaperboy(
  environment: Readonly<Record<string, string>> = {},
  { until = PAGE, stopWithTest = true, pace, cwd = workplace() }: StartOptions = {},
): Promise<Started> {
  const child = spawn(process.execPath, [...AS_SCRIPTS_DO, entryFor(pace), 'start'], {
    cwd,
    env: cleanEnvironment({ LOG_FORMAT: 'json', ...environment }, pace),
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
    signal: (signal) => void child.kill(signal),
    kill: end('SIGKILL'),
  };
}

function entryFor(pace: TrialPace | undefined): string {
  return pace === undefined ? MAIN : UNDER_TEST;
}

/** Whatever runs on this machine: no port of ours is taken, and no database is anybody's. */
const OF_ITS_OWN = { PORT: '0', SLACK_PORT: '0', DATABASE_URL: 'file::memory:' };

function cleanEnvironment(
  environment: Readonly<Record<string, string>>,
  pace: TrialPace | undefined,
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    ...startedByTest(),
    ...OF_ITS_OWN,
    ...(pace === undefined ? {} : { [TRIAL_PACE]: JSON.stringify(pace) }),
    ...environment,
  };
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
