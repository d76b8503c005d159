import { expect, it } from 'vitest';
import { Overdue, withDeadline } from '../../../src/platforms/discord/deadline.ts';

it('what is done in time gives what it gives, and is not aborted', async () => {
  let given: AbortSignal | undefined;
  const work = async (signal: AbortSignal) => {
    given = signal;
    return 'done';
  };
  expect(await withDeadline(60_000, work)).toBe('done');
  await expect(withDeadline(60_000, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(given?.aborted).toBe(false);
});

it('what is not done in time is aborted, and what becomes of it is nobody’s trouble', async () => {
  const ended = Promise.withResolvers<void>();
  const work = (signal: AbortSignal) =>
    new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => {
        reject(new Error('aborted'));
        ended.resolve();
      }),
    );
  await expect(withDeadline(20, work)).rejects.toBeInstanceOf(Overdue);
  await ended.promise;
});
