import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { STEPS } from './digest-crashes.ts';
import type { DigestFleet } from './digest-fleet.ts';
import type { DigestTrial } from './digest-trial.ts';
import { lookedThrough } from './looked-through.ts';
import type { Started } from './run-paperboy.ts';
import { openTcpProxy } from './tcp-proxy.ts';
import { createTestClock } from './test-clock.ts';
import { trialDatabase } from './trial-database.ts';

/** What happens in a year besides kills. Each is a day or two of its own, after which the fleet runs, or nothing. */
export interface Accident {
  readonly name: string;
  /** Where it can happen: on both where nothing is said. */
  readonly only?: Engine;
  /** @returns whether all was posted at last, with the ledger knowing of it */
  happen(fleet: DigestFleet, random: () => number): Promise<boolean>;
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
async function backupPutBack(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  await fleet.end();
  const database = trialDatabase(trial.databaseUrl);
  await database.backUp();
  for (let days = random() < 0.5 ? 1 : 2; days > 0; days--) {
    await fleet.running();
    trial.nextDay();
    await trial.allPosted(MAY_TAKE_MS);
    await fleet.kill();
  }
  move(trial, 2 * HOUR_MS);
  await database.putBack();
  await fleet.running();
  return settle(fleet);
}

/** Both are right again at the next request. */
async function tokenRefusedOnce(fleet: DigestFleet): Promise<boolean> {
  const { trial } = fleet;
  await fleet.running();
  const unauthorized = { message: '401: Unauthorized', code: 0 };
  trial.discord.inject({ ...DISCORD_POST, times: 1, status: 401, answer: unauthorized });
  trial.slack.inject({ method: 'chat.postMessage', times: 1, error: 'invalid_auth' });
  trial.nextDay();
  return settle(fleet);
}

/** A proxy, or whoever guards the platform, answers for it. */
async function pageForAnswer(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  await fleet.running();
  const times = 1 + Math.floor(random() * 3);
  trial.discord.inject({ ...DISCORD_POST, times, status: 403, page: PAGE });
  trial.slack.inject({ method: 'chat.postMessage', times, status: 403, page: PAGE });
  trial.nextDay();
  return settle(fleet);
}

const DISCORD_POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ } as const;
const PAGE = '<!DOCTYPE html><title>Attention Required!</title><p>Sorry, you have been blocked.</p>';

/** Long enough to be believed, or not; while papers are posted, or before. */
async function clockYearAhead(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  await fleet.end();
  await fleet.running({ pace: { jumpSettlesMs: random() < 0.5 ? 0 : 1_000 } });
  const isAmidst = random() < 0.5;
  if (isAmidst) trial.nextDay();
  await wait(random() * 100);
  move(trial, YEAR_MS);
  await wait(random() * 400);
  move(trial, -YEAR_MS);
  if (!isAmidst) trial.nextDay();
  const isSettled = await settle(fleet);
  await fleet.end();
  return isSettled;
}

/** To before the time of what is being posted, or is posted. */
async function clockBack(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  const processes = await fleet.running();
  trial.nextDay();
  if (random() < 0.5) await trial.allPosted(MAY_TAKE_MS);
  else await wait(random() * 200);
  move(trial, -15 * MINUTE_MS);
  await Promise.all(processes.map(lookedThrough));
  move(trial, 15 * MINUTE_MS);
  return settle(fleet);
}

/** Papers come an hour early, and then their hour comes. */
async function clockHourAhead(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  const processes = await fleet.running();
  trial.nextDay(HOUR_MS - MINUTE_MS);
  move(trial, HOUR_MS);
  if (random() < 0.5) await trial.allPosted(MAY_TAKE_MS);
  else await wait(random() * 200);
  move(trial, -HOUR_MS);
  await Promise.all(processes.map(lookedThrough));
  move(trial, HOUR_MS);
  return settle(fleet);
}

/** Of two machines one is fast: what it does seems to come from the future. */
async function oneClockFast(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  const fast = createTestClock();
  const keepAhead = () => fast.goTo(new Date(trial.clock.now().getTime() + 15 * MINUTE_MS));
  try {
    keepAhead();
    await fleet.running();
    const guest = await trial.start({ pace: { clockFile: fast.file } });
    trial.nextDay(10 * MINUTE_MS);
    keepAhead();
    if (random() < 0.5) await trial.allPosted(MAY_TAKE_MS);
    else await wait(random() * 200);
    move(trial, 10 * MINUTE_MS);
    keepAhead();
    return await settle(fleet, guest);
  } finally {
    fast.remove();
  }
}

/** As with the lid of a laptop: others take over what it had begun, and then it goes on. */
async function processSuspended(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  const freezesAt = random() < 0.7 ? STEPS[Math.floor(random() * STEPS.length)] : undefined;
  const sleeper = await trial.start(freezesAt === undefined ? {} : { pace: { freezesAt } });
  await fleet.running();
  trial.nextDay();
  await wait(random() * 100);
  sleeper.signal('SIGSTOP');
  // What it holds of SQLite others may have to wait for.
  await trial.allPosted(10_000);
  const awake = setInterval(() => sleeper.signal('SIGCONT'), 5);
  try {
    return await settle(fleet, sleeper);
  } finally {
    clearInterval(awake);
  }
}

/** Of one process beside others, or of the only one; what it had open stays silent when the network is right again. */
async function databaseSilent(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  const url = new URL(trial.databaseUrl);
  const proxy = await openTcpProxy(Number(url.port));
  url.port = String(proxy.port);
  const isAlone = random() >= 0.8;
  await (isAlone ? fleet.end() : fleet.running());
  try {
    const cutOff = await trial.start({ environment: { DATABASE_URL: String(url) } });
    trial.nextDay();
    await wait(random() * 200);
    proxy.goSilent();
    if (isAlone) await wait(1_000 + random() * 2_000);
    else await trial.allPosted(MAY_TAKE_MS);
    proxy.comeBack();
    if (isAlone) return await settle(fleet, cutOff);
    const isSettled = await settle(fleet);
    await cutOff.kill();
    return isSettled;
  } finally {
    proxy.close();
  }
}

/** Longer than a statement waits, such as by a backup. */
async function databaseHeld(fleet: DigestFleet, random: () => number): Promise<boolean> {
  const { trial } = fleet;
  await fleet.running();
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
  return settle(fleet);
}

/** Forward or back, from now. */
function move({ clock }: DigestTrial, milliseconds: number): void {
  clock.goTo(new Date(clock.now().getTime() + milliseconds));
}

/** Waits until all is posted and known, and each process has looked once more; then the guest ends what it has begun. */
async function settle({ trial, ...fleet }: DigestFleet, guest?: Started): Promise<boolean> {
  const isSettled = await trial.allSettled(MAY_TAKE_MS);
  const processes = [...fleet.members(), ...(guest === undefined ? [] : [guest])];
  await Promise.all(processes.map(lookedThrough));
  await guest?.stop();
  return isSettled;
}
