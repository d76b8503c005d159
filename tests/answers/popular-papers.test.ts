import { expect, it } from 'vitest';
import { createPopularPapers } from '../../src/answers/popular-papers.ts';

const MINUTE = 60_000;

it('are asked for once in some minutes, however many people are about to type', async () => {
  let now = 0;
  let asked = 0;
  const popular = createPopularPapers({ mostSaved: async () => [`p${++asked}`] }, () => now);
  expect(await Promise.all([popular(), popular()])).toEqual([['p1'], ['p1']]);
  now += 4 * MINUTE;
  expect(await popular()).toEqual(['p1']);
  now += MINUTE;
  expect(await popular()).toEqual(['p2']);
});

it('are asked for again where the lists could not be read, and are none where nothing is kept', async () => {
  let isAway = true;
  const mostSaved = async () => (isAway ? Promise.reject(new Error('away')) : ['p1']);
  const popular = createPopularPapers({ mostSaved });
  await expect(popular()).rejects.toThrow('away');
  isAway = false;
  expect(await popular()).toEqual(['p1']);
  expect(await createPopularPapers(undefined)()).toEqual([]);
});
