import { beforeEach, expect, it } from 'vitest';
import { repeatedLook } from '../../src/digest/repeated-look.ts';

let told: string[];
let works: (() => Promise<void>)[];
let elapsed: number;
let look: () => Promise<void>;

beforeEach(() => {
  told = [];
  works = [];
  elapsed = 0;
  look = repeatedLook(() => works.shift()?.() ?? Promise.resolve(), {
    lookMs: 20,
    elapsed: () => elapsed,
    onFailure: (error) => told.push(String(error)),
    onHanging: (state, milliseconds) => told.push(`${state} ${milliseconds}`),
  });
});

it('looks once more for all that ask while it looks', async () => {
  let looked = 0;
  works = Array.from({ length: 9 }, () => async () => void looked++);
  await Promise.all([look(), look(), look()]);
  expect(looked).toBe(1);
  const first = look();
  await Promise.resolve();
  await Promise.all([first, look(), look()]);
  expect(looked).toBe(3);
});

it('tells of a failure and goes on', async () => {
  works = [() => Promise.reject(new Error('no'))];
  await look();
  await look();
  expect(told).toEqual(['Error: no']);
});

it('is not held up by a look that hangs: it tells it once, and how long it took when looks end again', async () => {
  const hanging = () => {
    elapsed += 1_000;
    return new Promise<void>(() => undefined);
  };
  works = [hanging, hanging, hanging];
  await look();
  await look();
  await look();
  expect(told).toEqual(['hangs 1000']);
  await look();
  expect(told).toEqual(['hangs 1000', 'over 3000']);
  await look();
  expect(told).toHaveLength(2);
});
