import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inputLines } from '../src/platforms/console/input-lines.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { encode, signedHeaders } from '../tests/helpers/slack/driver.ts';
import { SIGNING_SECRET, TEAM } from '../tests/helpers/slack/slack-server.ts';
import { createQueries } from './measure/queries.ts';
import { percentiles } from './measure/timing.ts';

// Signed `/paper` requests over HTTP to the bot, and to a bare Bolt app that only acknowledges: as fast as they go, at 100
// a second, and 50,000 of them for the memory. `node bench/slack.ts`

const CONNECTIONS = 32;
const ROUNDS = 3;
const ROUND_MS = 4_000;
const STEADY_RATE = 100;
const STEADY_MS = 15_000;
const MEMORY_REQUESTS = 50_000;
const MAIN = new URL('../src/main.ts', import.meta.url).pathname;
const BARE = new URL('./peers/bare-slack.ts', import.meta.url).pathname;

/** Answers every call of the Web API and every response_url at once. */
async function startSink() {
  let answers = 0;
  const server = createServer((incoming, response) => {
    if (incoming.url?.startsWith('/response')) answers++;
    incoming.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"ok":true,"user_id":"UBOT","bot_id":"BBOT","team":"Lab","team_id":"T1"}');
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, answers: () => answers, close: () => server.close() };
}

interface Target {
  readonly name: string;
  readonly child: ChildProcess;
  readonly port: number;
}

async function startTarget(name: string, args: readonly string[], apiUrl: string): Promise<Target> {
  const child = spawn(process.execPath, args, {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      SLACK_PORT: '0',
      LOG_FORMAT: 'json',
      DATABASE_URL: 'file::memory:',
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-bench-token',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  for await (const line of inputLines(child.stderr ?? process.stdin)) {
    const [, port] = /on port (\d+)/.exec(line) ?? [];
    if (port !== undefined) {
      child.stderr?.resume();
      return { name, child, port: Number(port) };
    }
  }
  throw new Error(`${name} did not start`);
}

interface Prepared {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** Signatures hold for five minutes: they are made before the clock starts. */
const { papers } = await loadCorpus('seeds');
const queries = createQueries(papers).short.map(({ text }) => text);

function prepare(origin: string): readonly Prepared[] {
  return queries.map((text, at) => {
    const { body, type } = encode('slash_commands', {
      command: '/paper',
      text,
      team_id: TEAM,
      channel_id: 'C1',
      // Of one person only a few are at work at once.
      user_id: `U${at}`,
      user_name: 'ada',
      trigger_id: `t${at}`,
      response_url: `${origin}/response/${at}`,
    });
    const headers = {
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      ...signedHeaders(body),
    };
    return { body, headers };
  });
}

function send(agent: Agent, port: number, { body, headers }: Prepared): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const outgoing = request(
      { agent, port, host: '127.0.0.1', method: 'POST', path: '/slack/events', headers },
      (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 200) resolve(performance.now() - began);
          else reject(new Error(`status ${response.statusCode}`));
        });
      },
    );
    outgoing.on('error', reject).end(body);
  });
}

async function flood(target: Target, origin: string, goOn: (sent: number) => boolean): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const prepared = prepare(origin);
  const times: number[] = [];
  let sent = 0;
  const worker = async () => {
    while (goOn(sent)) {
      const one = prepared[sent++ % prepared.length];
      if (one !== undefined) times.push(await send(agent, target.port, one));
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  return times;
}

async function steady(target: Target, origin: string): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const prepared = prepare(origin);
  const pending: Promise<number>[] = [];
  const began = performance.now();
  for (let sent = 0; sent < (STEADY_RATE * STEADY_MS) / 1000; sent++) {
    const due = began + (sent * 1000) / STEADY_RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const one = prepared[sent % prepared.length];
    if (one !== undefined) pending.push(send(agent, target.port, one));
  }
  const times = await Promise.all(pending);
  agent.destroy();
  return times;
}

function residentMegabytes({ child }: Target): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function line(name: string, times: readonly number[]): string {
  const { p50, p99 } = percentiles(times);
  return `${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

export async function benchSlack(): Promise<void> {
  const sink = await startSink();
  const apiUrl = `${sink.origin}/api/`;
  const bot = await startTarget('paperboy', [MAIN, 'start'], apiUrl);
  const bare = await startTarget('bare Bolt', [BARE], apiUrl);
  const rates = new Map<Target, number[]>([
    [bot, []],
    [bare, []],
  ]);
  const answered = async (least: number) => {
    while (sink.answers() < least) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  let sentToBot = 0;
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const target of [bare, bot]) {
        const until = performance.now() + ROUND_MS;
        const times = await flood(target, sink.origin, () => performance.now() < until);
        if (target === bot) {
          sentToBot += times.length;
          await answered(sentToBot);
          const seconds = (performance.now() - until + ROUND_MS) / 1000;
          console.log(`  ${Math.round(times.length / seconds)} answered a second, up to the last answer`);
        }
        // The first round warms up.
        if (round > 0) rates.get(target)?.push((times.length * 1000) / ROUND_MS);
        console.log(
          `  ${line(target.name, times)}, ${Math.round((times.length * 1000) / ROUND_MS)} a second`,
        );
      }
    }
    const best = (target: Target) => percentiles(rates.get(target) ?? []).p50;
    console.log(
      `/paper over HTTP, ${CONNECTIONS} connections: ${Math.round(best(bot))} acknowledged a second, ${(best(bot) / best(bare)).toFixed(2)} times the bare Bolt app (${Math.round(best(bare))})`,
    );
    for (const target of [bare, bot])
      console.log(`  at ${STEADY_RATE} a second, ${line(target.name, await steady(target, sink.origin))}`);
    sentToBot += (STEADY_RATE * STEADY_MS) / 1000;
    await answered(sentToBot);
    const resident = [residentMegabytes(bot)];
    for (let part = 0; part < 5; part++) {
      await flood(bot, sink.origin, (sent) => sent < MEMORY_REQUESTS / 5);
      sentToBot += MEMORY_REQUESTS / 5;
      await answered(sentToBot);
      resident.push(residentMegabytes(bot));
    }
    console.log(`  resident memory over ${MEMORY_REQUESTS} requests: ${resident.join(', ')} MB`);
  } finally {
    for (const { child } of [bot, bare]) child.kill('SIGTERM');
    await Promise.all([bot, bare].map(({ child }) => once(child, 'exit')));
    sink.close();
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await benchSlack();
