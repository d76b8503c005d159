import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countPapers } from '../src/search/describe-library.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { type StartTimes, timeStart } from './measure/time-start.ts';
import { percentiles } from './measure/timing.ts';
import { corpusFolder } from './measure/unpack.ts';

// From the start of the process to /readyz, and to the page with a first answer, beside a process that only imports and
// listens: with nothing kept from before, and again. `node bench/start.ts [--corpus FOLDER|FILE]`

const ROUNDS = 11;
const ROUNDS_WHERE_MANY = 3;
const MANY_PAPERS = 10_000;
const QUESTION = 'learning with neural networks';
const MAIN = new URL('../src/main.ts', import.meta.url).pathname;
const HERE = new URL('..', import.meta.url).pathname;
const BARE = `
  import { serve } from '@hono/node-server'; import { Hono } from 'hono'; import MiniSearch from 'minisearch'; import pino from 'pino';
  new MiniSearch({ fields: ['a'] }); const log = pino(pino.destination({ dest: 2, sync: true }));
  const app = new Hono(); app.get('/readyz', (c) => c.text('ready')); app.get('/', (c) => c.html('<p>An answer.'));
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => log.info('http://127.0.0.1:' + port));`;

/** Prints the medians of starts taken in turn. @param path a folder with listings, or a file of them, which may be packed */
export async function measureStart(path = 'seeds'): Promise<void> {
  const { folder, isTemporary } = await corpusFolder(path);
  const folders = mkdtempSync(join(tmpdir(), 'paperboy-start-'));
  try {
    const { papers } = await loadCorpus(folder);
    const rounds = papers.length > MANY_PAPERS ? ROUNDS_WHERE_MANY : ROUNDS;
    const start = starterOf(resolve(folder));
    const kept = mkdtempSync(join(folders, 'kept-'));
    prepare(kept, resolve(folder));
    const times: Record<'first' | 'again' | 'bare', StartTimes[]> = { first: [], again: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      times.first.push(await start(mkdtempSync(join(folders, 'fresh-'))));
      times.again.push(await start(kept));
      times.bare.push(await startBare());
    }
    console.log(`\nFrom start to /readyz and to a first answer, ${countPapers(papers.length)} (${path})`);
    const bare = medians(times.bare);
    printLine('nothing kept from before', medians(times.first), bare);
    printLine('started again', medians(times.again), bare);
    printLine('node with hono, minisearch and pino', bare, bare);
    console.log(`  milliseconds, median of ${rounds} starts each, taken in turn; ×: by those of node alone`);
  } finally {
    rmSync(folders, { recursive: true });
    if (isTemporary) rmSync(folder, { recursive: true });
  }
}

function starterOf(corpus: string) {
  return (folder: string): Promise<StartTimes> =>
    timeStart(
      {
        args: startArguments(),
        folder,
        environment: { PORT: '0', LOG_FORMAT: 'json', CORPUS_DIR: corpus },
        inAnswer: 'class="paper"',
      },
      QUESTION,
    );
}

/** Those of `npm start`, for any folder. */
function startArguments(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [, ...args] = scripts.start.split(' ');
  return args.map((one) => one.replace(/(?:\.\/)?src\//, `${HERE}src/`));
}

/** Started where its imports are found. */
function startBare(): Promise<StartTimes> {
  const args = ['--input-type=module', '--eval', BARE];
  return timeStart({ args, folder: HERE, environment: {}, inAnswer: 'An answer.' }, QUESTION);
}

/** A command waits until all is learned and kept, which a start does not. */
function prepare(folder: string, corpus: string): void {
  execFileSync(process.execPath, [MAIN, 'search', QUESTION, '--corpus', corpus], {
    cwd: folder,
    stdio: 'ignore',
  });
}

function medians(times: readonly StartTimes[]): StartTimes {
  const median = (read: (one: StartTimes) => number) => percentiles(times.map(read)).p50;
  return { ready: median(({ ready }) => ready), answer: median(({ answer }) => answer) };
}

function printLine(what: string, times: StartTimes, bare: StartTimes): void {
  const figures = (['ready', 'answer'] as const).map(
    (which) => `${times[which].toFixed(0).padStart(9)} ×${(times[which] / bare[which]).toFixed(2).padEnd(8)}`,
  );
  console.log(`  ${what.padEnd(38)}${figures.join('')}`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
  await measureStart(values.corpus);
}
