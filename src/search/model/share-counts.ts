import { setImmediate } from 'node:timers/promises';
import type { TermCounts } from './term-counts.ts';

/** Some milliseconds of copying: whoever waits for this thread does not notice. */
const COPIED_AT_ONCE = 2 ** 20;

/** The same counts on shared memory: as they are if they lie there, else copied, with pauses. */
export async function shareCounts({ rows, columns, starts, terms, counts }: TermCounts): Promise<TermCounts> {
  return {
    rows,
    columns,
    starts: await share(starts, (size) => new Uint32Array(new SharedArrayBuffer(size))),
    terms: await share(terms, (size) => new Uint32Array(new SharedArrayBuffer(size))),
    counts: await share(counts, (size) => new Uint8Array(new SharedArrayBuffer(size))),
  };
}

async function share<Numbers extends Uint32Array | Uint8Array>(
  numbers: Numbers,
  createShared: (bytes: number) => Numbers,
): Promise<Numbers> {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers;
  const shared = createShared(numbers.byteLength);
  for (let from = 0; from < numbers.length; from += COPIED_AT_ONCE) {
    shared.set(numbers.subarray(from, from + COPIED_AT_ONCE), from);
    await setImmediate();
  }
  return shared;
}
