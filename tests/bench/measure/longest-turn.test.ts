import { setImmediate as giveWay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { watchTurns } from '../../../bench/measure/longest-turn.ts';

function work(ms: number): void {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  for (const end = spent() + ms; spent() < end; );
}

it('the longest turn is that of the longest piece, not of all of them', async () => {
  const { result, longestMs, longestWorkMs, ms, cpuMs } = await watchTurns(async () => {
    for (const piece of [20, 60, 20, 20]) {
      await giveWay();
      work(piece);
    }
    return 'done';
  });
  expect(result).toBe('done');
  expect(longestWorkMs).toBeGreaterThanOrEqual(59);
  // The longest is half of all.
  expect(longestWorkMs).toBeLessThan(0.8 * cpuMs);
  expect(longestMs).toBeGreaterThanOrEqual(59);
  expect(ms).toBeGreaterThanOrEqual(118);
  expect(cpuMs).toBeGreaterThanOrEqual(118);
});

it('what fails fails', async () => {
  await expect(watchTurns(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
