import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchStalls } from '../../../bench/measure/stalls.ts';

const STALL_MS = 200;

it('sees the longest time in which nothing else had a turn', async () => {
  const watch = await watchStalls();
  const end = performance.now() + STALL_MS;
  while (performance.now() < end);
  const longestMs = await watch.end();
  expect(longestMs).toBeGreaterThan(STALL_MS * 0.9);
  // Waiting is no stall.
  const quiet = await watchStalls();
  await wait(2 * STALL_MS);
  expect(await quiet.end()).toBeLessThan(longestMs);
});
