import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Leases } from '../../src/store/leases.ts';
import { withLease } from '../../src/store/with-lease.ts';

// The databases are in tests/contracts/leases.ts; here is what the shell does with what they answer, on a moved clock.

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Answers as it is told, and notes what it was asked. */
function scripted(renew: () => Promise<boolean>, take = true) {
  const asked: string[] = [];
  const leases: Leases = {
    take: async () => take,
    renew: async (_name, holder) => {
      asked.push(`renew ${holder}`);
      return renew();
    },
    release: async (_name, holder) => {
      asked.push(`release ${holder}`);
    },
  };
  return { leases, asked };
}

const wait = (milliseconds: number) =>
  new Promise<true>((resolve) => setTimeout(() => resolve(true), milliseconds));

const lease = { name: 'build', forMs: 3_000 };

/** Work that ends with its signal, and says when that was. */
const untilLost = (signal: AbortSignal) =>
  new Promise<string>((resolve) => {
    const began = performance.now();
    signal.addEventListener('abort', () =>
      resolve(`${(signal.reason as Error).message} ${Math.round(performance.now() - began)}`),
    );
  });

it('renews while the work runs, and lets go at its end', async () => {
  const { leases, asked } = scripted(async () => true);
  const working = withLease(leases, lease, async (signal) => {
    await wait(10_600);
    return signal.aborted;
  });
  await vi.advanceTimersByTimeAsync(10_600);
  expect(await working).toEqual({ taken: true, result: false });
  expect(asked.map((one) => one.split(' ')[0])).toEqual([...Array(14).fill('renew'), 'release']);
  expect(new Set(asked.map((one) => one.split(' ')[1])).size).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('keeps nothing running where the database cannot be asked', async () => {
  const { leases } = scripted(async () => true);
  const take = () => Promise.reject(new Error('no database'));
  await expect(withLease({ ...leases, take }, lease, async () => 1)).rejects.toThrow('no database');
  expect(vi.getTimerCount()).toBe(0);
});

it('does nothing while somebody else is at it', async () => {
  const { leases, asked } = scripted(async () => true, false);
  expect(await withLease(leases, lease, () => Promise.reject(new Error('not to be done')))).toEqual({
    taken: false,
  });
  expect(asked).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('ends the work as soon as another has the lease', async () => {
  const answers = [true, false];
  const { leases } = scripted(async () => answers.shift() ?? true);
  const working = withLease(leases, lease, untilLost);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await working).toMatchObject({ result: expect.stringMatching(/taken by another process\. 1500$/) });
});

it('bears a database that fails for a while, and ends the work when it failed for too long', async () => {
  let failing = 2;
  const { leases } = scripted(async () => {
    if (failing-- > 0) throw new Error('no connection');
    return true;
  });
  const short = withLease(leases, lease, async (signal) => {
    await wait(8_000);
    return signal.aborted;
  });
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await short).toMatchObject({ result: false });
  const { leases: dead } = scripted(() => Promise.reject(new Error('no connection')));
  const long = withLease(dead, lease, untilLost);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await long).toMatchObject({ result: expect.stringMatching(/could not be renewed in time\. 3000$/) });
});

it('ends the work also when the database never answers', async () => {
  const { leases } = scripted(() => wait(10_000));
  const working = withLease(leases, lease, untilLost);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await working).toMatchObject({
    result: expect.stringMatching(/could not be renewed in time\. 3000$/),
  });
});

it('passes on what the work throws, and lets go', async () => {
  const { leases, asked } = scripted(async () => true);
  await expect(withLease(leases, lease, () => Promise.reject(new Error('no room')))).rejects.toThrow(
    'no room',
  );
  expect(asked).toEqual([expect.stringMatching(/^release /)]);
});
