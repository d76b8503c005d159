import { expect, it } from 'vitest';
import { crashHarvests } from '../helpers/harvest-crashes.ts';
import { pseudoRandom } from '../helpers/pseudo-random.ts';

// `node bench/harvest-crash.ts` does the same hundreds of times.

const KILLS = 4;

it('store and library agree whenever the process that reads a source dies, and nothing that was kept is asked for again', async () => {
  const { killed, batches, papers } = await crashHarvests({
    kills: KILLS,
    livesMs: 1_200,
    random: pseudoRandom(20_261_129),
  });
  expect(killed).toBe(KILLS);
  expect(papers).toBeGreaterThan(batches);
}, 120_000);
