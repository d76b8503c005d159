import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DigestTrial, startDigestTrial } from '../helpers/digest-trial.ts';
import { movedTime, movedTimeMissing } from '../helpers/moved-time.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';

// What no kill brings about (digest-crash.test.ts): a ledger that is older than the channels, a process that sleeps, a clock
// that is fast.

let folder: string;
let trial: DigestTrial | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperboy-outage-'));
});
afterEach(async () => {
  await trial?.close();
  trial = undefined;
  rmSync(folder, { recursive: true });
});

const channels = { slackChannels: 3, discordChannels: 3 };
const DAYS = 2;
const SOON_MS = 90_000;
const IS_UP = /Discord: add Paperboy/;

/** How many papers the backup and the ledger say were sent. */
function sentRows(backup: string, file: string) {
  const [before = 0, now = 0] = [backup, file].map((path) => {
    const database = new DatabaseSync(path, { readOnly: true });
    const row = database.prepare("select count(*) as sent from deliveries where state = 'sent'").get();
    database.close();
    return Number(row?.['sent']);
  });
  return { before, now };
}

function expectEachOnce({ outcome, slack, discord }: DigestTrial, days: number): void {
  const { due, received, lost, doubled } = outcome();
  expect({ due, received, lost, doubled }).toEqual({
    due: 6 * days,
    received: 6 * days,
    lost: 0,
    doubled: 0,
  });
  expect(slack.violations).toEqual([]);
  expect(discord.violations).toEqual([]);
}

describe('a backup of the database', () => {
  it('that is put back after the papers came doubles none, and the next ones come', async () => {
    const [file, backup] = [join(folder, 'paperboy.db'), join(folder, 'yesterday.db')];
    trial = await startDigestTrial({ databaseUrl: `file:${file}`, ...channels });
    // What it did is in the file when it has ended.
    await (await trial.start({ until: IS_UP })).stop();
    copyFileSync(file, backup);
    const first = await trial.start({ until: IS_UP });
    trial.nextDay();
    expect(await trial.allPosted(SOON_MS)).toBe(true);
    await first.stop();
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    copyFileSync(backup, file);
    const second = await trial.start({ until: IS_UP });
    await expect.poll(() => sentRows(backup, file), { timeout: SOON_MS }).toEqual({ before: 0, now: 6 });
    trial.nextDay();
    expect(await trial.allPosted(SOON_MS)).toBe(true);
    await second.stop();
    expectEachOnce(trial, 2);
  }, 300_000);
});

describe('a process that is frozen right before it sends', () => {
  it('leaves to others what they took over meanwhile', async () => {
    trial = await startDigestTrial({ databaseUrl: `file:${join(folder, 'paperboy.db')}`, ...channels });
    const frozen = await trial.start({ pace: { freezesAt: 'composed' } });
    trial.nextDay();
    const other = await trial.start();
    expect(await trial.allPosted(SOON_MS)).toBe(true);
    process.kill(frozen.pid, 'SIGCONT');
    await frozen.waitForLog(/another process took the paper of the day over/);
    await other.stop();
    trial.nextDay();
    expect(await trial.allPosted(SOON_MS)).toBe(true);
    await frozen.stop();
    expectEachOnce(trial, 2);
  }, 300_000);
});

describe('replicas on PostgreSQL', () => {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (postgresMissing === undefined) postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  it.skipIf(movedTimeMissing !== undefined || postgresMissing !== undefined)(
    'of which one has a clock that is a quarter of an hour fast lose and double nothing, also when it dies in the middle',
    async () => {
      const databaseUrl = (await postgres?.freshUrl()) ?? '';
      trial = await startDigestTrial({ databaseUrl, ...channels });
      const environment = movedTime({ by: '+15m' });
      const right = await trial.start();
      for (let day = 0; day < DAYS; day++) {
        for (const inject of [injectSlack, injectDiscord]) inject(trial);
        const fast = await trial.start({ environment });
        // The papers are due for the fast one only.
        trial.nextDay(10 * 60_000);
        const before = received(trial);
        await expect.poll(() => received(trial), { timeout: SOON_MS, interval: 5 }).toBeGreaterThan(before);
        await fast.kill();
        trial.reachDay();
        expect(await trial.allPosted(SOON_MS)).toBe(true);
      }
      await right.stop();
      expectEachOnce(trial, DAYS);
    },
    400_000,
  );
});

const received = (of: DigestTrial | undefined) => of?.outcome().received ?? 0;

/** The post is taken, and the answer gets lost. */
const LOST = { times: 2, status: 500, accepted: true } as const;
const injectSlack = ({ slack }: DigestTrial) => slack.inject({ method: 'chat.postMessage', ...LOST });
const injectDiscord = ({ discord }: DigestTrial) =>
  discord.inject({ method: 'POST', path: /^\/channels\/\d+\/messages$/, ...LOST });
