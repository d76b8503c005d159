import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFeedPuller } from '../../src/app/feed-puller.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A feed that takes so long, and fails as long as it is told to. */
function puller(takesMs: number) {
  const pulls: number[] = [];
  const said: string[] = [];
  const state = { isFailing: false };
  const began = performance.now();
  const one = createFeedPuller(
    { lookedEachMs: 1_000, restsMs: 10_000 },
    { error: (_: unknown, text?: string) => void said.push(text ?? '') },
  );
  one.follow({
    applied: 0,
    goBackTo: () => undefined,
    pull: async () => {
      pulls.push(Math.round((performance.now() - began) / 1_000));
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      if (state.isFailing) throw new Error('no');
    },
  });
  return { one, pulls, said, state };
}

it('what is quick is done at each look; what takes long rests four times as long, a minute at most', async () => {
  const quick = puller(10);
  await vi.advanceTimersByTimeAsync(5_500);
  expect(quick.pulls).toEqual([1, 2, 3, 4, 5]);
  quick.one.stop();
  const slow = puller(2_000);
  await vi.advanceTimersByTimeAsync(15_500);
  expect(slow.pulls).toEqual([1, 11]);
  slow.one.stop();
  const slowest = puller(100_000);
  await vi.advanceTimersByTimeAsync(170_000);
  expect(slowest.pulls).toEqual([1, 161]);
  slowest.one.stop();
});

it('what fails is tried again after a while, and told once until it succeeds', async () => {
  const { one, pulls, said, state } = puller(10);
  state.isFailing = true;
  await vi.advanceTimersByTimeAsync(25_000);
  expect(pulls).toEqual([1, 12, 23]);
  expect(said).toHaveLength(1);
  state.isFailing = false;
  await vi.advanceTimersByTimeAsync(15_000);
  state.isFailing = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toHaveLength(2);
  one.stop();
});
