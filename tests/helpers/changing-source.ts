import type { LiveSource } from '../../src/sources/live-source.ts';
import { liveRecord } from './stocked-source.ts';

/** The name of the source that crash tests read. */
export const CRASHED_SOURCE = 'arxiv:cs.LG';
const BATCHES_A_READING = 4;
const RECORDS = 15;

/** What the batch of a number has: new records, a changed one, and one that goes. */
function batchOf(number: number) {
  const records = Array.from({ length: RECORDS }, (_, at) => {
    const key = number * RECORDS + at;
    return liveRecord(String(key), {
      title: `Paper ${key} on ${['bandits', 'graphs', 'robots'][key % 3]}`,
      abstract: `We study case ${key} with method ${key % 7}.`,
      // Every fifth one is a copy of another.
      ...(key % 5 === 4
        ? { title: `Paper ${key - 1} on ${['bandits', 'graphs', 'robots'][(key - 1) % 3]}` }
        : {}),
    });
  });
  const changed = liveRecord(String(Math.max(0, number - 1) * RECORDS), { title: `Paper ${number} anew` });
  return { records: [...records, changed], removed: number > 2 ? [String((number - 2) * RECORDS + 1)] : [] };
}

/** Gives some batches at each reading, always further ones. @param onGiven told of each */
export function changingSource(onGiven: (batch: number) => void): LiveSource {
  return {
    name: CRASHED_SOURCE,
    read: async function* (cursor) {
      const first = Number(cursor ?? 0);
      for (let at = first; at < first + BATCHES_A_READING; at++) {
        onGiven(at);
        yield { ...batchOf(at), cursor: String(at + 1), isCaughtUp: true };
      }
    },
  };
}
