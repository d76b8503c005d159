import type { Store } from '../../src/store/open-store.ts';
import type { Kept, ReadMark, RecordsToKeep, RecordToKeep } from '../../src/store/records.ts';
import { withLease } from '../../src/store/with-lease.ts';

/** A record that has these keys in common with others. */
export function recordToKeep(
  key: string,
  workKeys: readonly string[] = [key],
  facts = `facts of ${key}`,
): RecordToKeep {
  return { key, facts, workKeys, appearedAt: 0, datedAt: 1, readAt: 1 };
}

/** Keeps a part as the process that reads the source, which is added where it is not there. */
export async function keepRecords(
  store: Store,
  source: string,
  ...[part, mark]: readonly [Partial<RecordsToKeep>, ReadMark?]
): Promise<Kept | undefined> {
  await store.sources.add(source, 'somebody');
  const lease = `source ${source}`;
  const leased = await withLease(store.leases, { name: lease }, (_, holder) =>
    store.records.keep({ source, lease, holder }, { put: [], removed: [], ...part }, mark),
  );
  return leased.taken ? leased.result : undefined;
}
