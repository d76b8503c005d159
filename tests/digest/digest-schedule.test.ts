import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { CONNECTED, type Platform } from '../../src/chat/platform.ts';
import { createDigestSchedule, type DigestSchedule } from '../../src/digest/digest-schedule.ts';
import type { DigestPace } from '../../src/digest/pace.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';
import { readableLog } from '../helpers/readable-log.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

let stage: DigestStage;
let schedule: DigestSchedule;
/** The tick that the pace was given; undefined before the start and after the end. */
let tick: (() => Promise<void>) | undefined;
let planned: number;
/** Of a clock that is never set. */
let elapsed: number;
/** Of the database: what it waits for before it answers, how often it was asked, and whether it refuses. */
let hanging: Promise<void> | undefined;
let asked: number;
let isDown: boolean;
let log: ReturnType<typeof readableLog>;
/** Those that run. */
let platforms: Map<string, Platform>;

beforeEach(async () => {
  stage = await openDigestStage();
  tick = undefined;
  planned = 0;
  elapsed = 0;
  hanging = undefined;
  asked = 0;
  isDown = false;
  log = readableLog();
  schedule = scheduleOf();
});
afterEach(() => stage.store.close());

function scheduleOf(pace: Partial<DigestPace> = {}): DigestSchedule {
  const { compose, postingFor } = stage.options;
  const { subscriptions } = stage.options.records;
  const records = {
    ...stage.options.records,
    subscriptions: {
      ...subscriptions,
      list: async (prefix: string) => {
        if (isDown) throw new Error('connection refused');
        return subscriptions.list(prefix);
      },
      active: async (upTo?: string) => {
        asked++;
        await hanging;
        return subscriptions.active(upTo);
      },
    },
  };
  const platform: Platform = {
    name: 'test',
    connection: CONNECTED,
    posting: postingFor(stage.channel),
    start: async () => {},
    stop: async () => {},
  };
  platforms = new Map([['test', platform]]);
  return createDigestSchedule({
    ...{ records, compose, logger: log.logger, papers: seeds.papers, library: seedLibrary },
    settings: {
      ...{ channels: [stage.channel], topic: undefined, catchUpMs: 3_600_000 },
      ...{ time: '09:00', timezone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
    },
    platforms,
    pace: {
      now: () => stage.now,
      jumpSettlesMs: 0,
      startTicks: (given) => {
        tick = given;
        return async () => {
          tick = undefined;
        };
      },
      reached: (step) => {
        if (step === 'planned') planned++;
      },
      ...pace,
    },
  });
}

it('makes the configured channels at its start, and posts by its pace until it is stopped', async () => {
  stage.now = new Date('2027-03-01T08:00:00Z');
  await schedule.start();
  expect(await schedule.desk.status(stage.channel)).toMatchObject({ subscription: { origin: 'config' } });
  stage.now = new Date('2027-03-01T09:00:30Z');
  await tick?.();
  await schedule.stop();
  expect(stage.posts).toHaveLength(1);
  expect(tick).toBeUndefined();
});

it('ticks once more for all that ask while it ticks, and not after the end', async () => {
  await schedule.start();
  expect(planned).toBe(1);
  const again = tick;
  await Promise.all([again?.(), again?.(), again?.()]);
  expect(planned).toBe(2);
  await schedule.stop();
  await again?.();
  expect(planned).toBe(2);
});

it('that is stopped while it starts does not run', async () => {
  const starting = schedule.start();
  await schedule.stop();
  await starting;
  expect(tick).toBeUndefined();
  expect(stage.posts).toEqual([]);
});

it('looks what is paused in a platform that runs later than another', async () => {
  const address = toAddress('test', 'lab', 'paused');
  await stage.subscribe({ address, pausedReason: 'It is gone.' });
  const running = new Map(platforms);
  platforms.clear();
  await schedule.start();
  for (const [name, platform] of running) platforms.set(name, platform);
  await schedule.start();
  const reason = async () => (await stage.store.digests.subscriptions.get(address))?.pausedReason;
  await expect.poll(reason, { timeout: 20_000 }).toBeUndefined();
  await schedule.stop();
});

it('answers at its desk before it runs, and ends although it never ran', async () => {
  expect(schedule.desk.canPost(stage.channel)).toBe(true);
  await schedule.stop();
});

describe('a clock', () => {
  const MINUTE = 60_000;
  const YEAR = 365 * 24 * 60 * MINUTE;
  const pass = async (milliseconds: number) => {
    elapsed += milliseconds;
    stage.now = new Date(stage.now.getTime() + milliseconds);
    await tick?.();
  };
  const rows = () => stage.store.digests.deliveries.recent(stage.channel, 400);

  beforeEach(() => {
    stage.now = new Date('2027-03-01T08:58:00Z');
    schedule = scheduleOf({ elapsed: () => elapsed, jumpSettlesMs: 90_000 });
  });

  it('that is a year ahead for a second writes and posts nothing, and silences nothing', async () => {
    await schedule.start();
    const right = stage.now;
    stage.now = new Date(right.getTime() + YEAR);
    await tick?.();
    await pass(1_000);
    expect(await schedule.desk.status(stage.channel)).toMatchObject({ isClockWrong: false });
    stage.now = new Date(right.getTime() + 1_000);
    await tick?.();
    expect(await rows()).toEqual([]);
    expect(stage.posts).toEqual([]);
    for (let minute = 0; minute < 3; minute++) await pass(MINUTE);
    await schedule.stop();
    expect(stage.posts).toHaveLength(1);
    expect((await rows()).map(({ slot, state }) => `${slot} ${state}`)).toEqual(['2027-03-01 sent']);
    const jumps = log.lines.filter((line) => line.includes('the clock of this machine jumped'));
    expect(jumps).toHaveLength(1);
    expect(JSON.parse(jumps[0] ?? '')).toMatchObject({ seconds: YEAR / 1000 });
  });

  it('that stays where it jumped is believed: a machine that slept goes on', async () => {
    await schedule.start();
    stage.now = new Date('2027-03-01T09:30:00Z');
    for (let minute = 0; minute < 3; minute++) await pass(MINUTE);
    await schedule.stop();
    expect(stage.posts).toHaveLength(1);
    expect(stage.looks).toHaveLength(1);
  });
});

describe('a database that does not answer', () => {
  it('holds up no later look: it is logged once, and what is due is posted when it answers', async () => {
    schedule = scheduleOf({ lookMs: 500 });
    stage.now = new Date('2027-03-01T08:00:00Z');
    await schedule.start();
    await tick?.();
    const since = schedule.sinceLastLookMs ?? 0;
    stage.now = new Date('2027-03-01T09:00:30Z');
    hanging = new Promise(() => undefined);
    for (let look = 0; look < 3; look++) await tick?.();
    expect(schedule.sinceLastLookMs).toBeGreaterThanOrEqual(since + 500);
    expect(log.lines.filter((line) => line.includes('hangs; another begins without it'))).toHaveLength(1);
    hanging = undefined;
    await tick?.();
    expect(schedule.sinceLastLookMs).toBeLessThan(since + 30_000);
    await schedule.stop();
    expect(stage.posts).toHaveLength(1);
  });

  it('does not keep it from stopping', async () => {
    schedule = scheduleOf({ stopMs: 50 });
    await schedule.start();
    hanging = new Promise(() => undefined);
    const before = asked;
    void tick?.();
    await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(before);
    await schedule.stop();
    expect(log.lines.join()).toContain('whoever runs next looks what became of it');
    expect(stage.posts).toEqual([]);
  });

  it('nor does a platform: it does not say goodbye then, so that nobody sends meanwhile what may be on its way', async () => {
    stage.gate = new Promise(() => undefined);
    schedule = scheduleOf({ stopMs: 50 });
    stage.now = new Date('2027-03-01T08:00:00Z');
    await schedule.start();
    stage.now = new Date('2027-03-01T09:00:10Z');
    await tick?.();
    const rows = () => stage.store.digests.deliveries.recent(stage.channel, 1);
    await expect.poll(rows, { timeout: 20_000 }).toMatchObject([{ attempts: 1 }]);
    await schedule.stop();
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'claimed', attempts: 1 });
    expect(await stage.store.digests.instances.alive(60_000)).toEqual(new Set([row?.claimedBy]));
  });

  it('at the start only delays what the environment says', async () => {
    isDown = true;
    await schedule.start();
    expect(await stage.store.digests.subscriptions.get(stage.channel)).toBeUndefined();
    isDown = false;
    await tick?.();
    expect(await stage.store.digests.subscriptions.get(stage.channel)).toMatchObject({ origin: 'config' });
    await schedule.stop();
  });
});
