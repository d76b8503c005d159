import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { toAddress } from '../src/chat/address.ts';
import { planDigests } from '../src/digest/plan-digests.ts';
import { inputLines } from '../src/platforms/console/input-lines.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Subscription } from '../src/store/subscriptions.ts';
import { encode, signedHeaders } from '../tests/helpers/slack/driver.ts';
import { SIGNING_SECRET } from '../tests/helpers/slack/slack-server.ts';
import { createTestClock } from '../tests/helpers/test-clock.ts';
import { TRIAL_PACE, type TrialPace } from '../tests/helpers/trial-pace.ts';
import { percentiles } from './measure/timing.ts';

// 10,000 channels whose paper is due in the same minute: how long planning takes, how fast they are sent to a server that
// takes everything, what memory it takes, and how soon /paper is acknowledged and answered meanwhile.
// `node bench/digest-load.ts`

const CHANNELS = 10_000;
const DUE = new Date('2027-03-01T09:00:00Z');
const ASKED_EVERY_MS = 40;

const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
const databaseUrl = `file:${join(folder, 'load.db')}`;
const clock = createTestClock();
clock.goTo(new Date(DUE.getTime() - 60_000));

const since = new Date(DUE.getTime() - 86_400_000);
const zones = Intl.supportedValuesOf('timeZone');
const subscriptions = Array.from({ length: CHANNELS }, (_, at): Subscription => {
  const timezone = zones[at % zones.length] ?? 'UTC';
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, timeStyle: 'short' }).format(DUE);
  return {
    address: toAddress('slack', 'T1', `C${at}`),
    time,
    timezone,
    days: [1, 2, 3, 4, 5, 6, 7],
    thread: false,
    origin: 'chat',
    createdAt: since,
    activeSince: new Date(DUE.getTime() - 3_600_000),
    changedAt: since,
  };
});
const store = await openStore(databaseUrl);
for (const subscription of subscriptions) await store.digests.subscriptions.put(subscription);
let began = performance.now();
const active = await store.digests.subscriptions.active();
const read = performance.now() - began;
began = performance.now();
const { due } = planDigests(active, DUE, 12 * 3_600_000);
const planned = performance.now() - began;
await store.close();
console.log(
  `${due.length} of ${CHANNELS} due: read in ${read.toFixed(0)} ms, planned in ${planned.toFixed(0)} ms`,
);

let posts = 0;
const answered = new Map<string, number>();
const sink = createServer((request, response) => {
  if (request.url?.includes('chat.postMessage')) posts++;
  const [, id] = /^\/response\/(\d+)$/.exec(request.url ?? '') ?? [];
  if (id !== undefined) answered.set(id, performance.now());
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, ts: `1.${posts}`, user_id: 'U1', bot_id: 'B1', team: 'Lab' }));
  });
});
sink.listen(0, '127.0.0.1');
await once(sink, 'listening');
const origin = `http://127.0.0.1:${(sink.address() as AddressInfo).port}`;

const pace: TrialPace = { clockFile: clock.file, tickMs: 10_000 };
const entry = new URL('../tests/helpers/paperboy-under-test.ts', import.meta.url).pathname;
const bot = spawn(process.execPath, [entry, 'start'], {
  env: {
    PATH: process.env['PATH'] ?? '',
    PORT: '0',
    SLACK_PORT: '0',
    LOG_FORMAT: 'json',
    DATABASE_URL: databaseUrl,
    SLACK_API_URL: `${origin}/api/`,
    SLACK_BOT_TOKEN: 'xoxb-bench-token',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    [TRIAL_PACE]: JSON.stringify(pace),
  },
  stdio: ['ignore', 'inherit', 'pipe'],
});
let port = '';
for await (const line of inputLines(bot.stderr)) {
  port = /events on port (\d+)/.exec(line)?.[1] ?? port;
  if (line.includes('Paper of the day:')) break;
}
bot.stderr.resume();

const resident = () =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))?.[1]) / 1024);
const acknowledged: number[] = [];
const asked = new Map<string, number>();
const ask = async (id: number) => {
  const { body, type } = encode('slash_commands', {
    command: '/paper',
    text: 'offline reinforcement learning',
    team_id: 'T1',
    channel_id: 'C1',
    user_id: `U${id}`,
    user_name: 'ada',
    trigger_id: `t${id}`,
    response_url: `${origin}/response/${id}`,
  });
  const at = performance.now();
  asked.set(String(id), at);
  await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': type, ...signedHeaders(body) },
    body,
  });
  acknowledged.push(performance.now() - at);
};

await wait(1_500);
const before = resident();
let most = before;
began = performance.now();
clock.goTo(DUE);
for (let id = 0; posts < CHANNELS; id++) {
  void ask(id);
  most = Math.max(most, resident());
  await wait(ASKED_EVERY_MS);
}
const seconds = (performance.now() - began) / 1000;
await wait(500);
const waits = [...asked].map(([id, at]) => (answered.get(id) ?? Number.POSITIVE_INFINITY) - at);
const line = (times: readonly number[]) => {
  const { p50, p99 } = percentiles(times);
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${Math.max(...times).toFixed(0)} ms`;
};
console.log(`${posts} posts in ${seconds.toFixed(1)} s (${Math.round(posts / seconds)} a second)`);
console.log(
  `meanwhile ${acknowledged.length} × /paper: acknowledged ${line(acknowledged)}; answered ${line(waits)}`,
);
console.log(`resident memory: ${before} MB before, at most ${most} MB, ${resident()} MB after`);
bot.kill('SIGTERM');
await once(bot, 'exit');
sink.close();
clock.remove();
rmSync(folder, { recursive: true });
