import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { STEPS } from './digest-crashes.ts';
import type { DigestTrial } from './digest-trial.ts';
import { lookedThrough } from './looked-through.ts';
import type { Started } from './run-paperboy.ts';
import { openTcpProxy } from './tcp-proxy.ts';
import { createTestClock } from './test-clock.ts';
import { trialDatabase } from './trial-database.ts';

/** What happens in a year besides kills. Each is a day or two of its own, at the end of which no process is left. */
export interface Accident {
  readonly name: string;
  /** Where it can happen: on both where nothing is said. */
  readonly only?: Engine;
  /** @returns whether all was posted at last, with the ledger knowing of it */
  happen(trial: DigestTrial, random: () => number): Promise<boolean>;
}

type Engine = 'SQLite' | 'PostgreSQL';

/** Those that can happen. */
export function accidentsOn(engine: Engine): readonly Accident[] {
  return ACCIDENTS.filter(({ only }) => only === undefined || only === engine);
}

const ACCIDENTS: readonly Accident[] = [
  { name: 'backup put back', happen: backupPutBack },
  { name: 'token refused once', happen: tokenRefusedOnce },
  { name: 'page in place of an answer', happen: pageForAnswer },
  { name: 'clock a year ahead for a moment', happen: clockYearAhead },
  { name: 'clock 15 minutes back', happen: clockBack },
  { name: 'clock an hour ahead', happen: clockHourAhead },
  { name: 'one clock 15 minutes fast', happen: oneClockFast },
  { name: 'process suspended', happen: processSuspended },
  { name: 'database silent', only: 'PostgreSQL', happen: databaseSilent },
  { name: 'database held by somebody else', only: 'SQLite', happen: databaseHeld },
];

const MAY_TAKE_MS = 60_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const YEAR_MS = 365 * 24 * HOUR_MS;

/** Yesterday's, or that of the day before, two hours after a post. */
async function backupPutBack(trial: DigestTrial, random: () => number): Promise<boolean> {
  const database = trialDatabase(trial.databaseUrl);
  await database.backUp();
  for (let days = random() < 0.5 ? 1 : 2; days > 0; days--) {
    const processes = await startAll(trial);
    trial.nextDay();
    await trial.allPosted(MAY_TAKE_MS);
    await Promise.all(processes.map((one) => one.kill()));
  }
  move(trial, 2 * HOUR_MS);
  await database.putBack();
  return settle(trial, await startAll(trial));
}

/** Both are right again at the next request. */
async function tokenRefusedOnce(trial: DigestTrial): Promise<boolean> {
  const processes = await startAll(trial);
  const unauthorized = { message: '401: Unauthorized', code: 0 };
  trial.discord.inject({ ...DISCORD_POST, times: 1, status: 401, answer: unauthorized });
  trial.slack.inject({ method: 'chat.postMessage', times: 1, error: 'invalid_auth' });
  trial.nextDay();
  return settle(trial, processes);
}

/** A proxy, or whoever guards the platform, answers for it. */
async function pageForAnswer(trial: DigestTrial, random: () => number): Promise<boolean> {
  const processes = await startAll(trial);
  const times = 1 + Math.floor(random() * 3);
  trial.discord.inject({ ...DISCORD_POST, times, status: 403, page: PAGE });
  trial.slack.inject({ method: 'chat.postMessage', times, status: 403, page: PAGE });
  trial.nextDay();
  return settle(trial, processes);
}

const DISCORD_POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ } as const;
const PAGE = '<!DOCTYPE html><title>Attention Required!</title><p>Sorry, you have been blocked.</p>';

/** Long enough to be believed, or not; while papers are posted, or before. */
async function clockYearAhead(trial: DigestTrial, random: () => number): Promise<boolean> {
  const processes = await startAll(trial, { pace: { jumpSettlesMs: random() < 0.5 ? 0 : 1_000 } });
  const isAmidst = random() < 0.5;
  if (isAmidst) trial.nextDay();
  await wait(random() * 100);
  move(trial, YEAR_MS);
  await wait(random() * 400);
  move(trial, -YEAR_MS);
  if (!isAmidst) trial.nextDay();
  return settle(trial, processes);
}

/** To before the time of what is being posted, or is posted. */
async function clockBack(trial: DigestTrial, random: () => number): Promise<boolean> {
  const processes = await startAll(trial);
  trial.nextDay();
  if (random() < 0.5) await trial.allPosted(MAY_TAKE_MS);
  else await wait(random() * 200);
  move(trial, -15 * MINUTE_MS);
  await Promise.all(processes.map(lookedThrough));
  move(trial, 15 * MINUTE_MS);
  return settle(trial, processes);
}

/** Papers come an hour early, and then their hour comes. */
async function clockHourAhead(trial: DigestTrial, random: () => number): Promise<boolean> {
  const processes = await startAll(trial);
  trial.nextDay(HOUR_MS - MINUTE_MS);
  move(trial, HOUR_MS);
  if (random() < 0.5) await trial.allPosted(MAY_TAKE_MS);
  else await wait(random() * 200);
  move(trial, -HOUR_MS);
  await Promise.all(processes.map(lookedThrough));
  move(trial, HOUR_MS);
  return settle(trial, processes);
}

/** Of two machines one is fast: what it does seems to come from the future. */
async function oneClockFast(trial: DigestTrial, random: () => number): Promise<boolean> {
  const fast = createTestClock();
  const keepAhead = () => fast.goTo(new Date(trial.clock.now().getTime() + 15 * MINUTE_MS));
  try {
    keepAhead();
    const processes = [...(await startAll(trial)), await trial.start({ pace: { clockFile: fast.file } })];
    trial.nextDay(10 * MINUTE_MS);
    keepAhead();
    if (random() < 0.5) await trial.allPosted(MAY_TAKE_MS);
    else await wait(random() * 200);
    move(trial, 10 * MINUTE_MS);
    keepAhead();
    return await settle(trial, processes);
  } finally {
    fast.remove();
  }
}

/** As with the lid of a laptop: others take over what it had begun, and then it goes on. */
async function processSuspended(trial: DigestTrial, random: () => number): Promise<boolean> {
  const freezesAt = random() < 0.7 ? STEPS[Math.floor(random() * STEPS.length)] : undefined;
  const sleeper = await trial.start(freezesAt === undefined ? {} : { pace: { freezesAt } });
  const others = await startAll(trial);
  trial.nextDay();
  await wait(random() * 100);
  sleeper.signal('SIGSTOP');
  // What it holds of SQLite others may have to wait for.
  await trial.allPosted(10_000);
  const awake = setInterval(() => sleeper.signal('SIGCONT'), 5);
  try {
    return await settle(trial, [sleeper, ...others]);
  } finally {
    clearInterval(awake);
  }
}

/** Of one process of two, or of the only one; what it had open stays silent when the network is right again. */
async function databaseSilent(trial: DigestTrial, random: () => number): Promise<boolean> {
  const url = new URL(trial.databaseUrl);
  const proxy = await openTcpProxy(Number(url.port));
  url.port = String(proxy.port);
  const others = random() < 0.8 ? [await trial.start()] : [];
  try {
    const cutOff = await trial.start({ environment: { DATABASE_URL: String(url) } });
    trial.nextDay();
    await wait(random() * 200);
    proxy.goSilent();
    if (others.length > 0) await trial.allPosted(MAY_TAKE_MS);
    else await wait(1_000 + random() * 2_000);
    proxy.comeBack();
    if (others.length === 0) return await settle(trial, [cutOff]);
    const isSettled = await settle(trial, others);
    await cutOff.kill();
    return isSettled;
  } finally {
    proxy.close();
  }
}

/** Longer than a statement waits, such as by a backup. */
async function databaseHeld(trial: DigestTrial, random: () => number): Promise<boolean> {
  const processes = await startAll(trial);
  trial.nextDay();
  await wait(random() * 200);
  const other = new DatabaseSync(trial.databaseUrl.slice('file:'.length), { timeout: 1_000 });
  try {
    other.exec('begin immediate');
    await wait(5_500);
    other.exec('commit');
  } finally {
    other.close();
  }
  return settle(trial, processes);
}

async function startAll(
  trial: DigestTrial,
  how: Parameters<DigestTrial['start']>[0] = {},
): Promise<readonly Started[]> {
  return Promise.all(Array.from({ length: trial.replicas }, () => trial.start(how)));
}

/** Forward or back, from now. */
function move({ clock }: DigestTrial, milliseconds: number): void {
  clock.goTo(new Date(clock.now().getTime() + milliseconds));
}

/** Waits until all is posted and known, and each process has looked once more; then each ends what it has begun. */
async function settle(trial: DigestTrial, processes: readonly Started[]): Promise<boolean> {
  const isSettled = await trial.allSettled(MAY_TAKE_MS);
  await Promise.all(processes.map(lookedThrough));
  await Promise.all(processes.map((one) => one.stop()));
  return isSettled;
}
