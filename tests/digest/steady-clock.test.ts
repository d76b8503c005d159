import { beforeEach, expect, it } from 'vitest';
import { createSteadyClock } from '../../src/digest/steady-clock.ts';

const START = Date.parse('2027-03-01T09:00:00Z');
const [MINUTE, HOUR, YEAR] = [60_000, 3_600_000, 365 * 24 * 3_600_000];

let passed: number;
let set: number;
let jumps: number[];
let now: () => Date;

beforeEach(() => {
  passed = 0;
  set = 0;
  jumps = [];
  now = createSteadyClock(
    { now: () => new Date(START + passed + set), elapsed: () => passed, jumpSettlesMs: 90_000 },
    (aheadMs) => jumps.push(aheadMs),
  );
});

const at = () => now().getTime() - START;

it('follows a clock that goes as time does, and that is set a little', () => {
  passed = MINUTE;
  expect(at()).toBe(MINUTE);
  set = 90_000;
  expect(at()).toBe(MINUTE + 90_000);
  set = 0;
  expect(at()).toBe(MINUTE);
  expect(jumps).toEqual([]);
});

it('does not believe a year for a second', () => {
  passed = MINUTE;
  set = YEAR;
  expect(at()).toBe(MINUTE);
  passed += 1_000;
  expect(at()).toBe(MINUTE + 1_000);
  set = 0;
  passed += MINUTE;
  expect(at()).toBe(2 * MINUTE + 1_000);
  expect(jumps).toEqual([YEAR]);
});

it.each([YEAR, -HOUR])('believes what stays, and tells it once (%i ms)', (jump) => {
  set = jump;
  expect(at()).toBe(0);
  passed = MINUTE;
  expect(at()).toBe(MINUTE);
  passed = 90_000;
  expect(at()).toBe(90_000 + jump);
  passed = 2 * MINUTE;
  expect(at()).toBe(2 * MINUTE + jump);
  expect(jumps).toEqual([jump]);
});

it('begins to wait anew with every other jump', () => {
  set = YEAR;
  at();
  passed = MINUTE;
  set = -HOUR;
  expect(at()).toBe(MINUTE);
  passed = 2 * MINUTE;
  expect(at()).toBe(2 * MINUTE);
  passed = 3 * MINUTE;
  expect(at()).toBe(3 * MINUTE - HOUR);
  expect(jumps).toEqual([YEAR, -HOUR]);
});
