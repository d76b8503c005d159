import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** A program that says on stderr at which address of 127.0.0.1 it listens, and answers `/readyz`. */
export interface Startable {
  readonly args: readonly string[];
  /** Where it is started. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What stands in a page that really answers. */
  readonly inAnswer: string;
}

/** Milliseconds from the start of the process. */
export interface StartTimes {
  /** To the first 200 of `/readyz`. */
  readonly ready: number;
  /** To the first page that really answers, asked for from then on. */
  readonly answer: number;
}

const ASK_AGAIN_MS = 5;
/** Large corpora may take minutes. */
const PATIENCE_MS = 20 * 60_000;

/** Starts a program, asks its page a question as soon as it is ready, and ends it. @throws Error where it ends or fails */
export async function timeStart(
  { args, folder, environment, inAnswer }: Startable,
  question: string,
): Promise<StartTimes> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const origin = await readOrigin(child);
    const until = async (path: string, isIt: (page: Page) => boolean) => {
      let page = await fetchPage(origin + path);
      for (; !isIt(page); page = await fetchPage(origin + path)) {
        if (page.status === 500 || performance.now() - start > PATIENCE_MS)
          throw new Error(`${path} answered ${page.status}: ${page.text.slice(0, SHOWN_CHARACTERS)}`);
        await wait(ASK_AGAIN_MS);
      }
      return performance.now() - start;
    };
    const ready = await until('/readyz', ({ status }) => status === 200);
    const answer = await until(`/?q=${encodeURIComponent(question)}`, ({ text }) => text.includes(inAnswer));
    return { ready, answer };
  } finally {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill();
    await ended;
  }
}

const SHOWN_CHARACTERS = 2_000;

interface Page {
  readonly status: number;
  readonly text: string;
}

async function fetchPage(url: string): Promise<Page> {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
}

async function readOrigin(child: ChildProcessByStdio<null, null, Readable>): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (origin === undefined) continue;
    // What it says later is nobody's business, but it has to go somewhere.
    child.stderr.resume();
    return origin;
  }
  throw new Error(`it ended before it listened:\n${said}`);
}
