import { expect, it } from 'vitest';
import { growingPause } from '../../../src/platforms/discord/growing-pause.ts';

it('grows from a second to five minutes, and differs from one who waits to the next', () => {
  const longest = Array.from({ length: 12 }, (_, failures) => growingPause(failures, () => 1));
  expect(longest.slice(0, 5)).toEqual([0, 1_000, 2_000, 4_000, 8_000]);
  expect(longest.at(-1)).toBe(300_000);
  expect(growingPause(100_000, () => 1)).toBe(300_000);
  expect(growingPause(3, () => 0)).toBe(2_000);
  const drawn = Array.from({ length: 50 }, () => growingPause(5));
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(8_000);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(16_000);
  expect(new Set(drawn).size).toBeGreaterThan(1);
});
