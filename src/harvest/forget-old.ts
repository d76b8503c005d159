import { possibleIds } from '../sources/merge-copies.ts';
import type { Records } from '../store/records.ts';
import { factsOf } from './record-to-keep.ts';

interface Forgetting {
  readonly records: Records;
  readonly source: string;
  /** Papers of before leave. */
  readonly before: Date;
  readonly signal: AbortSignal;
}

/** At once out of the library. */
const PORTION = 100;

/**
 * Takes papers that are old out of a source's share, but those that somebody saved, voted for or was posted: these stay.
 * @returns how many records went
 */
export async function forgetOld({ records, source, before, signal }: Forgetting): Promise<number> {
  let [forgotten, after] = [0, ''];
  for (;;) {
    const old = await records.olderThan(source, before.getTime(), after);
    const last = old.at(-1);
    if (last === undefined) return forgotten;
    after = last.key;
    const known = old.map(({ key, facts }) => ({ key, ids: possibleIds(factsOf(facts)) }));
    const named = await records.named(known.flatMap(({ ids }) => ids));
    const leaving = known.filter(({ ids }) => !ids.some((id) => named.has(id))).map(({ key }) => key);
    for (let from = 0; from < leaving.length; from += PORTION) {
      signal.throwIfAborted();
      await records.forget(source, leaving.slice(from, from + PORTION));
    }
    forgotten += leaving.length;
  }
}
