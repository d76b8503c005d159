import { setTimeout as wait } from 'node:timers/promises';
import type { Paper } from '../papers/paper.ts';
import type { LiveRecord } from '../sources/live-source.ts';
import { SourceProblem } from '../sources/live-source.ts';
import { sourceLease } from '../store/sources.ts';
import { withLease } from '../store/with-lease.ts';
import { ADDED } from './create-reference-desk.ts';
import { factsOf, recordToKeep } from './record-to-keep.ts';
import type { HarvestStore } from './settled-reading.ts';

interface Keeping {
  readonly store: HarvestStore;
  /** Resolves when the library has what was kept. */
  readonly pull: () => Promise<void>;
  readonly find: (id: string) => Promise<Paper | undefined>;
}

/** Whoever adds another one does so in a moment. */
const ATTEMPTS = 10;
const PAUSE_MS = 100;

/** Keeps records that somebody added to the library, as a source of their own that nothing is read from. */
export function createKeepAdded({ store, pull, find }: Keeping) {
  return async (live: LiveRecord, by: string): Promise<Paper> => {
    await store.sources.add(ADDED, by);
    const known = (await store.records.factsOf(ADDED, [live.key])).get(live.key);
    const arriving = {
      source: ADDED,
      known,
      isCaughtUp: true,
      now: await store.now(),
      forgetBefore: undefined,
    };
    const record = recordToKeep(live, arriving);
    if (record === undefined) throw new SourceProblem('damaged', 'It has no title.');
    const lease = sourceLease(ADDED);
    const keep = () =>
      withLease(store.leases, { name: lease }, (_, holder) =>
        store.records.keep({ source: ADDED, lease, holder }, { put: [record], removed: [] }, undefined),
      );
    let kept = await keep();
    for (let attempt = 1; !kept.taken && attempt < ATTEMPTS; attempt++) {
      await wait(PAUSE_MS);
      kept = await keep();
    }
    if (!kept.taken || kept.result === undefined)
      throw new SourceProblem('later', 'Another paper is being added just now.');
    await pull();
    const paper = await find(factsOf(record.facts).id);
    if (paper === undefined) throw new SourceProblem('later', 'The library has not taken it in yet.');
    return paper;
  };
}
