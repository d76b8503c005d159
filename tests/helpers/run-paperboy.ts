import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;

interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder to run in: here by default. */
  readonly cwd?: string;
}

/** Runs the program to its end, as a person would. */
export function runPaperboy(
  args: readonly string[],
  { stdin = '', environment = {}, cwd = '.' }: RunOptions = {},
): Promise<Result> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: cleanEnvironment(environment) });
  child.stdin.end(stdin);
  return collect(child);
}

export interface Started {
  readonly url: string;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<Result>;
}

/** Starts the bot on a free port and waits until it says where; stopped with the test at the latest. */
export async function startPaperboy(environment: Readonly<Record<string, string>> = {}): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, 'start'], {
    env: cleanEnvironment({ PORT: '0', LOG_FORMAT: 'json', ...environment }),
  });
  const result = collect(child);
  const stop = () => {
    child.kill('SIGTERM');
    return result;
  };
  onTestFinished(async () => {
    await stop();
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url !== undefined) return { url, stop };
  }
  throw new Error(`did not start: ${(await result).stderr}`);
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
