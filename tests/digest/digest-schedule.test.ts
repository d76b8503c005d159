import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Platform } from '../../src/chat/platform.ts';
import { createDigestSchedule, type DigestSchedule } from '../../src/digest/digest-schedule.ts';
import { type DigestStage, openDigestStage } from '../helpers/digest-stage.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

let stage: DigestStage;
let schedule: DigestSchedule;
/** The tick that the pace was given; undefined before the start and after the end. */
let tick: (() => Promise<void>) | undefined;
let planned: number;

beforeEach(async () => {
  stage = await openDigestStage();
  tick = undefined;
  planned = 0;
  const { records, compose, logger, postingFor } = stage.options;
  const platform: Platform = {
    name: 'test',
    posting: postingFor(stage.channel),
    start: async () => {},
    stop: async () => {},
  };
  schedule = createDigestSchedule({
    ...{ records, compose, logger, papers: seeds.papers, library: seedLibrary },
    settings: {
      ...{ channels: [stage.channel], topic: undefined, catchUpMs: 3_600_000 },
      ...{ time: '09:00', timezone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
    },
    platforms: new Map([['test', platform]]),
    pace: {
      now: () => stage.now,
      startTicks: (given) => {
        tick = given;
        return async () => {
          tick = undefined;
        };
      },
      reached: (step) => {
        if (step === 'planned') planned++;
      },
    },
  });
});
afterEach(() => stage.store.close());

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

it('answers at its desk before it runs, and ends although it never ran', async () => {
  expect(schedule.desk.canPost(stage.channel)).toBe(true);
  await schedule.stop();
});
