import { expect, it } from 'vitest';
import { createFirstTime } from '../../../src/platforms/slack/first-time.ts';
import { readableLog } from '../../helpers/readable-log.ts';

const { lines, logger } = readableLog();
const never = new Promise<boolean>(() => undefined);

it('is what the database says, under names of our own', async () => {
  const keys: string[] = [];
  const claim = async (key: string) => keys.push(key) === 1;
  const isFirst = createFirstTime({ claim }, logger);
  expect([await isFirst('Ev1'), await isFirst('Ev1')]).toEqual([true, false]);
  expect(keys).toEqual(['slack:Ev1', 'slack:Ev1']);
});

it('is everything without a key, and everything while the database fails or hangs', async () => {
  const failing = createFirstTime({ claim: () => Promise.reject(new Error('away')) }, logger);
  expect(await failing(undefined)).toBe(true);
  expect(await failing('Ev1')).toBe(true);
  expect(lines.join()).toContain('away');
  expect(await createFirstTime({ claim: () => never }, logger, 10)('Ev1')).toBe(true);
});
