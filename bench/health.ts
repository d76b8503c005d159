import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// How long /healthz takes from the start on, while the library of some listings is built for the first time and then opened
// again, with both SDKs loaded. `node bench/health.ts LISTING` (a file of papers).

const MAIN = new URL('../src/main.ts', import.meta.url).pathname;
const PROBED_EACH_MS = 10;
/** Nobody answers there: the SDKs are loaded and try again and again. */
const NOBODY = 'http://127.0.0.1:9';

interface Seen {
  /** From the start of the process to the first answer, in milliseconds. */
  readonly first: number;
  /** Until the library answers. */
  readonly ready: number;
  /** The longest that an answer took. */
  readonly longest: number;
  readonly answers: number;
}

const [listing] = process.argv.slice(2);
if (listing === undefined) throw new Error('which listing? node bench/health.ts LISTING');
const folder = await mkdtemp(join(tmpdir(), 'paperboy-health-'));
const corpus = await mkdtemp(join(tmpdir(), 'paperboy-corpus-'));
try {
  await copyFile(resolve(listing), join(corpus, 'papers.jsonl'));
  for (const title of ['first start', 'second start']) {
    const { first, ready, longest, answers } = await watch(folder, corpus);
    console.log(
      `${title}: first answer ${first.toFixed(0)} ms, library read ${ready.toFixed(0)} ms, longest of ${answers} answers ${longest.toFixed(0)} ms`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  await rm(corpus, { recursive: true, force: true });
}

async function watch(cwd: string, CORPUS_DIR: string): Promise<Seen> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, 'start'], {
    cwd,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      ...{ CORPUS_DIR, PORT: String(port), DATABASE_URL: `file:${join(cwd, 'paperboy.db')}` },
      ...{
        SLACK_BOT_TOKEN: 'xoxb-1-bench',
        SLACK_APP_TOKEN: 'xapp-1-A1-bench',
        SLACK_API_URL: `${NOBODY}/api/`,
      },
      ...{ DISCORD_TOKEN: 'MTA0.bench-bench-bench.secret-secret', DISCORD_API_URL: `${NOBODY}/api` },
    },
  });
  try {
    return await probe(child, `http://127.0.0.1:${port}`, began);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function probe(child: ChildProcess, url: string, began: number): Promise<Seen> {
  let first: number | undefined;
  let ready: number | undefined;
  let longest = 0;
  let answers = 0;
  // Some more after it is read: learning goes on.
  while (ready === undefined || performance.now() - began < ready * 1.5) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const at = performance.now();
    const isUp = await fetch(`${url}/healthz`).then(
      async (response) => (await response.text()) === 'ok\n',
      () => false,
    );
    if (isUp) {
      first ??= performance.now() - began;
      longest = Math.max(longest, performance.now() - at);
      answers++;
      if (ready === undefined && (await isRead(url))) ready = performance.now() - began;
    }
    await new Promise((next) => setTimeout(next, PROBED_EACH_MS));
  }
  return { first: first ?? Number.NaN, ready, longest, answers };
}

async function isRead(url: string): Promise<boolean> {
  const state = (await (await fetch(`${url}/readyz`)).json()) as { parts: { library: { state: string } } };
  return state.parts.library.state === 'ok';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
