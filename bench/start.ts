import { spawn } from 'node:child_process';
import { percentiles } from './measure/timing.ts';

const ROUNDS = 11;
const BARE = `
  import { serve } from '@hono/node-server'; import { Hono } from 'hono'; import MiniSearch from 'minisearch'; import pino from 'pino';
  new MiniSearch({ fields: ['a'] }); const log = pino(pino.destination({ dest: 2, sync: true }));
  const app = new Hono(); app.get('/readyz', (c) => c.text('ready'));
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => log.info('http://127.0.0.1:' + port));`;

/** From the start of the process to the first answer of /readyz, beside a process that only imports and listens. `node bench/start.ts` */
export async function measureStart(): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(
      await timeStart(['--import=./src/compile-cache.js', 'src/main.ts', 'start'], {
        PORT: '0',
        LOG_FORMAT: 'json',
      }),
    );
    bare.push(await timeStart(['--input-type=module', '--eval', BARE], {}));
  }
  const [own, other] = [percentiles(ours).p50, percentiles(bare).p50];
  console.log(`\nFrom start to /readyz on the seeds: ${own.toFixed(0)} ms`);
  console.log(`  node that imports hono, minisearch and pino and listens: ${other.toFixed(0)} ms`);
  console.log(`  ratio ${(own / other).toFixed(2)} (median of ${ROUNDS} starts each, taken in turn)`);
}

async function timeStart(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...environment },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk)) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', (code) => reject(new Error(`exited with ${code}`)));
  });
  const response = await fetch(`${url}/readyz`);
  if (response.status !== 200) throw new Error(`/readyz answered ${response.status}`);
  const ms = performance.now() - start;
  child.removeAllListeners('exit').kill();
  return ms;
}

if (process.argv[1] === new URL(import.meta.url).pathname) await measureStart();
