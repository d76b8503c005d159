import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type WebSocket from 'ws';
import { WebSocketServer } from 'ws';
import { inputLines } from '../src/platforms/console/input-lines.ts';
import { loadCorpus } from '../src/sources/corpus.ts';
import { createQueries } from './measure/queries.ts';
import { percentiles } from './measure/timing.ts';

// From the event on the gateway to the answer at the REST API: Paperboy beside a bare discord.js bot that replies with a
// constant, 50 interactions a second each, in turn; then 50,000 interactions for the memory. `node bench/discord.ts`
// The server here does the least that a bot needs, so that it takes little of what is measured.

const TOKEN = 'MTA0.bench-token.secret';
const BOT_ID = '100000000000000001';
const RATE = 50;
const ROUND_MS = 8_000;
const ROUNDS = 3;
const MEMORY_INTERACTIONS = 50_000;
const IN_FLIGHT = 16;
const MAIN = new URL('../src/main.ts', import.meta.url).pathname;
const BARE = new URL('./peers/bare-discord.ts', import.meta.url).pathname;

const { papers } = await loadCorpus('seeds');
const queries = createQueries(papers).short.map(({ text }) => text);

async function startDiscord() {
  const answered = new Map<string, (at: number) => void>();
  let socket: WebSocket | undefined;
  let sequence = 0;
  let interactions = 0;
  const dispatch = (t: string, d: object) => socket?.send(JSON.stringify({ op: 0, t, s: ++sequence, d }));
  const server = createServer((request, response) => {
    const at = performance.now();
    const path = (request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*/, '');
    const [, id] = /^\/interactions\/(\d+)\//.exec(path) ?? [];
    if (id !== undefined) {
      answered.get(id)?.(at);
      answered.delete(id);
    }
    request.resume().on('end', () => {
      if (id !== undefined) response.writeHead(204).end();
      else
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(restAnswer(path)));
    });
  });
  const restAnswer = (path: string): unknown => {
    if (path === '/gateway/bot')
      return {
        url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      };
    return path.endsWith('/commands') ? [] : { id: BOT_ID, flags: 0 };
  };
  const sockets = new WebSocketServer({ server });
  const ready = new Promise<void>((resolve) => {
    sockets.on('connection', (client) => {
      socket = client;
      client.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 }, s: null, t: null }));
      client.on('message', (raw) => {
        const { op } = JSON.parse(String(raw));
        if (op === 1) client.send(JSON.stringify({ op: 11, s: null, t: null }));
        if (op !== 2) return;
        const user = { id: BOT_ID, username: 'Paperboy', discriminator: '0', avatar: null, bot: true };
        dispatch('READY', {
          v: 10,
          user,
          guilds: [],
          session_id: 's',
          resume_gateway_url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`,
          application: { id: BOT_ID, flags: 0 },
        });
        resolve();
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    ready,
    /** Milliseconds from the event to the answer. */
    interact: () =>
      new Promise<number>((resolve) => {
        const id = String(1_000_000_000_000_000_000n + BigInt(++interactions));
        const began = performance.now();
        answered.set(id, (at) => resolve(at - began));
        dispatch('INTERACTION_CREATE', {
          id,
          application_id: BOT_ID,
          type: 2,
          token: `token-${id}`,
          version: 1,
          channel_id: '300000000000000001',
          locale: 'en-US',
          entitlements: [],
          authorizing_integration_owners: {},
          attachment_size_limit: 10_000_000,
          // Of one person only a few are at work at once.
          user: { id: `2${id.slice(1)}`, username: 'ada', discriminator: '0', avatar: null },
          data: {
            id: '1',
            name: 'paper',
            type: 1,
            options: [{ name: 'query', type: 3, value: queries[interactions % queries.length] }],
          },
        });
      }),
    close: () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Target {
  readonly name: string;
  readonly child: ChildProcess;
  readonly discord: Awaited<ReturnType<typeof startDiscord>>;
}

async function startTarget(name: string, args: readonly string[]): Promise<Target> {
  const discord = await startDiscord();
  const child = spawn(process.execPath, args, {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      LOG_FORMAT: 'json',
      DATABASE_URL: 'file::memory:',
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_TOKEN: TOKEN,
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  for await (const line of inputLines(child.stderr ?? process.stdin)) if (/connected/.test(line)) break;
  child.stderr?.resume();
  await discord.ready;
  return { name, child, discord };
}

async function steady({ discord }: Target): Promise<number[]> {
  const pending: Promise<number>[] = [];
  const began = performance.now();
  for (let sent = 0; sent < (RATE * ROUND_MS) / 1000; sent++) {
    const due = began + (sent * 1000) / RATE;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    pending.push(discord.interact());
  }
  return Promise.all(pending);
}

function residentMegabytes({ child }: Target): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

export async function benchDiscord(): Promise<void> {
  const targets = [
    await startTarget('bare discord.js', [BARE]),
    await startTarget('paperboy', [MAIN, 'start']),
  ];
  try {
    const times = targets.map((): number[] => []);
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [at, target] of targets.entries()) {
        const measured = await steady(target);
        // The first round warms up.
        if (round > 0) times[at]?.push(...measured);
      }
    }
    const [bare, ours] = times.map(percentiles);
    if (bare === undefined || ours === undefined) return;
    console.log(`\nDiscord, ${RATE} interactions a second, from gateway event to answer`);
    for (const [name, { p50, p99 }] of [
      ['bare discord.js', bare],
      ['paperboy', ours],
    ] as const)
      console.log(`  ${name}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
    console.log(`  ratio of the p50: ${(ours.p50 / bare.p50).toFixed(2)}`);
    const [, paperboy] = targets;
    if (paperboy === undefined) return;
    const resident = [residentMegabytes(paperboy)];
    for (let part = 0; part < 5; part++) {
      let left = MEMORY_INTERACTIONS / 5;
      const worker = async () => {
        while (left-- > 0) await paperboy.discord.interact();
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
      resident.push(residentMegabytes(paperboy));
    }
    console.log(`  resident memory over ${MEMORY_INTERACTIONS} interactions: ${resident.join(', ')} MB`);
  } finally {
    for (const { child, discord } of targets) {
      child.kill('SIGTERM');
      await once(child, 'exit');
      discord.close();
    }
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await benchDiscord();
