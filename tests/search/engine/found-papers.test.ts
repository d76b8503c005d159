import { expect, it } from 'vitest';
import { createFoundPool, FoundPapers } from '../../../src/search/engine/found-papers.ts';

/** Papers 0, 2, 3 and 4 of five. */
function found(gone?: Uint8Array): FoundPapers {
  const papers = new FoundPapers({ size: 5, gone });
  papers.scores.set([5, 9, 0, 3, -1]);
  for (const place of [3, 0, 2, 4, 3]) papers.add(place);
  return papers;
}
const places = (choice: Parameters<FoundPapers['collect']>[0], gone?: Uint8Array) =>
  [...found(gone).collect(choice).places].sort();

it('what was found is collected once, with its scores', () => {
  const all = found().collect({});
  expect([...all.places]).toEqual([3, 0, 2, 4]);
  expect([...all.scores]).toEqual([3, 5, 0, -1]);
});

it('what may not be given is left out', () => {
  expect(places({ passing: Uint8Array.of(1, 1, 0, 1, 0) })).toEqual([0, 3]);
  expect(places({}, Uint8Array.of(1, 0, 0, 1, 0))).toEqual([2, 4]);
  expect(places({ except: 0 })).toEqual([2, 3, 4]);
  const none = { passing: Uint8Array.of(1, 1, 1, 0, 0), except: 0 };
  expect(places(none, Uint8Array.of(0, 0, 1, 0, 0))).toEqual([]);
});

it('nothing is left for the next question', () => {
  const papers = found();
  papers.clear();
  expect([...papers.collect({}).places]).toEqual([]);
  papers.add(1);
  expect([...papers.collect({}).scores]).toEqual([0]);
});

it('whoever needs a place while another one is scored gets another one; few are kept for the next', async () => {
  const pool = createFoundPool({ size: 5, gone: undefined });
  const lend = (until: Promise<unknown>) =>
    pool.lend(async (one) => {
      await until;
      return one;
    });
  const all = await Promise.all([1, 2, 3].map(() => lend(Promise.resolve())));
  expect(new Set(all).size).toBe(3);
  const again = await Promise.all([1, 2, 3].map(() => lend(Promise.resolve())));
  expect(again.filter((one) => all.includes(one))).toHaveLength(2);
  await expect(pool.lend(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
