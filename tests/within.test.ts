import { expect, it } from 'vitest';
import { Overdue, within } from '../src/within.ts';

it('gives what the work gives, or its error', async () => {
  expect(await within(60_000, Promise.resolve(1))).toBe(1);
  await expect(within(60_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('does not wait for what never ends', async () => {
  await expect(within(20, new Promise(() => undefined))).rejects.toThrow(Overdue);
});
