import { expect, it } from 'vitest';
import { isDayToCome } from '../../src/digest/local-time.ts';
import { isTimeForRetry } from '../../src/digest/retry-time.ts';

const now = new Date('2027-03-01T09:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

it('waits for its moment, but not for one that only another clock can have set', () => {
  expect(isTimeForRetry({ retryAt: undefined }, now)).toBe(true);
  expect(isTimeForRetry({ retryAt: after(-1) }, now)).toBe(true);
  expect(isTimeForRetry({ retryAt: after(1) }, now)).toBe(false);
  // The longest delay, by a clock that is a quarter of an hour fast.
  expect(isTimeForRetry({ retryAt: after(45) }, now)).toBe(false);
  expect(isTimeForRetry({ retryAt: after(61) }, now)).toBe(true);
});

it('knows a day that has not come', () => {
  expect(isDayToCome(after(23 * 60), now)).toBe(false);
  expect(isDayToCome(after(25 * 60), now)).toBe(true);
});
