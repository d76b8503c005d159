import { expect, it } from 'vitest';
import { retryAfter } from '../../src/harvest/retry-after-failure.ts';
import { SourceProblem } from '../../src/sources/live-source.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const later = new SourceProblem('later', 'Away.');

it('a source that fails is tried again later and later, never later than it would be read anyway', () => {
  const pauses = Array.from({ length: 14 }, (_, at) => retryAfter(at + 1, { error: later, everyMs: DAY_MS }));
  expect(pauses.slice(0, 3)).toEqual([MINUTE_MS, 2 * MINUTE_MS, 4 * MINUTE_MS]);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses.at(-1)).toBe(6 * 60 * MINUTE_MS);
  expect(retryAfter(9, { error: later, everyMs: 10 * MINUTE_MS })).toBe(10 * MINUTE_MS);
});

it('one that refuses, or wishes a pause, is left alone for that long', () => {
  const refused = new SourceProblem('refused', 'No.');
  expect(retryAfter(1, { error: refused, everyMs: DAY_MS })).toBe(60 * MINUTE_MS);
  const wishing = new SourceProblem('later', 'Away.', { retryAfterMs: 2 * DAY_MS });
  expect(retryAfter(1, { error: wishing, everyMs: MINUTE_MS })).toBe(2 * DAY_MS);
});
