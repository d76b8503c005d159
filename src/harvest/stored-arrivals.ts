import type { Arrival, Arrivals } from '../store/arrivals.ts';
import type { Records } from '../store/records.ts';
import { createTurns } from '../turns.ts';
import { papersOfWork } from './papers-of-work.ts';

const MAX_ARRIVALS = 10_000;
/** Works that are read at a time. */
const PORTION = 250;
/**
 * While a large source is read, each answer would read all of it anew. What is read in less time is, and otherwise it rests for so
 * many times as long.
 */
const QUICK_MS = 100;
const REST_SHARE = 10;

interface Known {
  readonly revision: number;
  readonly from: number;
  readonly all: readonly Arrival[];
  /** It holds until then, of `performance.now()`, also when a record changed. */
  readonly until: number;
}

/** What came into the library, by its records. What was asked for last is kept until a record changes. */
export function createArrivals(records: Records): Arrivals {
  let known: Known | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const read = async (from: number): Promise<readonly Arrival[]> => {
    if (known !== undefined && known.from <= from && performance.now() < known.until) return known.all;
    const revision = await records.revision();
    if (known === undefined || known.revision !== revision || known.from > from) {
      const began = performance.now();
      const all = await readArrivals(records, from);
      const took = performance.now() - began;
      known = { revision, from, all, until: took < QUICK_MS ? 0 : performance.now() + REST_SHARE * took };
    }
    return known.all;
  };
  return {
    since: async (moment) => {
      const from = moment.getTime();
      // Who asks meanwhile has the same.
      const reading = last.then(() => read(from));
      last = reading.catch(() => undefined);
      return (await reading).filter(({ appearedAt }) => appearedAt.getTime() >= from);
    },
  };
}

async function readArrivals(records: Records, from: number): Promise<readonly Arrival[]> {
  const numbers = await records.appearedSince(from, MAX_ARRIVALS);
  const turn = createTurns();
  const all: Arrival[] = [];
  for (let at = 0; at < numbers.length; at += PORTION) {
    for (const work of await records.works(numbers.slice(at, at + PORTION))) {
      for (const { paper, appearedAt, readAt, source } of papersOfWork(work).papers)
        if (appearedAt >= from && appearedAt > 0)
          all.push({
            paperId: paper.id,
            appearedAt: new Date(appearedAt),
            readAt: new Date(readAt),
            source,
          });
      await turn();
    }
  }
  return all
    .sort((a, b) => b.appearedAt.getTime() - a.appearedAt.getTime() || (a.paperId < b.paperId ? -1 : 1))
    .slice(0, MAX_ARRIVALS);
}
