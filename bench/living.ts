import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

// The bot reads a large part of arXiv from a server on loopback, with arXiv's three seconds between requests, and is killed on its
// way: its memory, the longest turn of its main thread, what it finds meanwhile, and what it asked for more than once.
// `node bench/living.ts [--papers 160000] [--kills 5]`

const { values } = parseArgs({ options: { papers: { type: 'string' }, kills: { type: 'string' } } });
const papers = Number(values.papers ?? 160_000);
const kills = Number(values.kills ?? 5);
const HERE = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'paperboy-living-'));
const turns = join(folder, 'turns.json');

const arxiv = fork(new URL('./living/arxiv-process.ts', import.meta.url), [String(papers)]);
const [{ settings }] = (await once(arxiv, 'message')) as [{ settings: Record<string, string> }];

interface Running {
  readonly child: ChildProcess;
  readonly page: string;
}

async function start(): Promise<Running> {
  const child = spawn(
    process.execPath,
    [
      `--import=${HERE}bench/living/watch-turns.js`,
      `--import=${HERE}src/compile-cache.js`,
      `${HERE}src/main.ts`,
      'start',
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        PORT: '0',
        LOG_FORMAT: 'json',
        WATCHED_TURNS: turns,
        SOURCES: 'arxiv:cs.LG since 1991-01-01',
        ARXIV_OAI_URL: settings['arxivOaiUrl'],
        ARXIV_API_URL: settings['arxivApiUrl'],
        ARXIV_FEED_URL: settings['arxivFeedUrl'],
      },
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  );
  const { promise: page, resolve } = Promise.withResolvers<string>();
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
    if (address !== undefined) resolve(address);
    for (const line of text.split('\n'))
      if (/"level":(?:4|5|6)0|"level":"(?:warn|error|fatal)"/.test(line)) console.log(line.slice(0, 300));
  });
  return { child, page: await page };
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const memoryOf = ({ pid }: ChildProcess) =>
  megabytes(1_024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));

/** Papers of the source, by the metrics, and those that the page answers from. */
async function look(
  page: string,
): Promise<{ readonly kept: number; readonly hits: number; readonly answeredMs: number }> {
  const metrics = await (await fetch(`${page}/metrics`)).text();
  const kept = Number(/paperboy_source_papers\{[^}]*\} (\d+)/.exec(metrics)?.[1] ?? 0);
  const began = performance.now();
  const html = await (await fetch(`${page}/?q=graph+learning`)).text();
  const hits = Number(/of (?:<[^>]+>)?([\d,]+)/.exec(html)?.[1]?.replaceAll(',', '') ?? 0);
  return { kept, hits, answeredMs: performance.now() - began };
}

const began = performance.now();
let running = await start();
let [killed, told, longest] = [0, 0, 0];
try {
  for (;;) {
    await wait(2_000);
    const { kept, hits, answeredMs } = await look(running.page);
    const { max, p99, heapUsed } = JSON.parse(readFileSync(turns, 'utf8')) as Record<string, number>;
    longest = Math.max(longest, max ?? 0);
    if (kept >= told || kept >= papers) {
      const seconds = Math.round((performance.now() - began) / 1_000);
      console.log(
        `${seconds} s: ${kept} papers kept, ${hits} found in ${Math.round(answeredMs)} ms, ${memoryOf(running.child)} MB (heap of the main thread ${megabytes(heapUsed ?? 0)} MB), longest turn ${Math.round(max ?? 0)} ms, p99 ${Math.round(p99 ?? 0)} ms`,
      );
      running.child.kill('SIGUSR2');
      told += papers / 16;
    }
    if (kept >= papers) break;
    if (killed < kills && kept > ((killed + 1) * papers) / (kills + 2)) {
      killed++;
      const exited = once(running.child, 'exit');
      running.child.kill('SIGKILL');
      await exited;
      console.log(`killed at ${kept} papers`);
      running = await start();
    }
  }
  // Until the library has them all.
  for (let at = 0; at < 60; at++) {
    await wait(10_000);
    const { hits } = await look(running.page);
    const { max } = JSON.parse(readFileSync(turns, 'utf8')) as Record<string, number>;
    console.log(
      `${Math.round((performance.now() - began) / 1_000)} s: ${hits} found, ${memoryOf(running.child)} MB, longest turn ${Math.round(max ?? 0)} ms`,
    );
    const log = await (await fetch(`${running.page}/`)).text();
    if (log.includes(papers.toLocaleString('en'))) break;
  }
  arxiv.send('count');
  const [{ requests }] = (await once(arxiv, 'message')) as [{ requests: string[] }];
  const pages = requests.filter((address) => address.startsWith('/oai'));
  console.log(
    `${pages.length} requests to OAI-PMH, ${new Set(pages).size} of them different, ${requests.length - pages.length} others; killed ${killed} times; longest turn ${Math.round(longest)} ms`,
  );
} finally {
  running.child.kill('SIGTERM');
  await once(running.child, 'exit');
  arxiv.kill();
  rmSync(folder, { recursive: true, force: true });
}
