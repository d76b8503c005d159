import { expect, it } from 'vitest';
import { crashLibraries } from '../helpers/library-crashes.ts';
import { listingOf, madePapers } from '../helpers/made-papers.ts';
import { pseudoRandom } from '../helpers/pseudo-random.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';

// `node bench/library-crash.ts` does the same hundreds of times.

const KILLS = 8;

it('a library is whole whenever the process that builds it dies', async () => {
  const directory = await temporaryCorpus({ 'a.jsonl': listingOf(madePapers(150)) });
  const { killed, idle, building, learning, found, built, mostLeft } = await crashLibraries({
    directory,
    kills: KILLS,
    livesMs: 2_000,
    joining: 1,
    random: pseudoRandom(20_270_501),
  });
  expect({ killed, looked: idle + building + learning, opened: found + built }).toEqual({
    killed: KILLS,
    looked: KILLS,
    opened: KILLS,
  });
  // The newest generation, and what was seen of the listings.
  expect(mostLeft).toBeLessThanOrEqual(2);
}, 120_000);
