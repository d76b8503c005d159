import { expect, it } from 'vitest';
import { papersOnTopic, scoresOnTopic } from '../../src/digest/fitting-papers.ts';
import { seedLibrary } from '../helpers/seeds.ts';

it('says how well papers fit, best first, and none where nothing really does', async () => {
  const scores = await scoresOnTopic('offline reinforcement learning', seedLibrary);
  const shares = [...scores.values()];
  expect(shares[0]).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.4);
  expect(await papersOnTopic('offline reinforcement learning', seedLibrary)).toEqual([...scores.keys()]);
  expect((await scoresOnTopic('medieval falconry', seedLibrary)).size).toBe(0);
});
