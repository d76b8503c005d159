import { createHash } from 'node:crypto';
import { createLibraryFeed, type LibraryFeed } from '../harvest/library-feed.ts';
import { INDEX_FORMAT } from '../search/generation/local-generations.ts';
import type { OpenedGeneration } from '../search/generation/open-generation.ts';
import type { Store } from '../store/open-store.ts';
import type { Records } from '../store/records.ts';
import { type FedLibrary, fedLibrary } from './fed-library.ts';
import { followGenerations } from './follow-generations.ts';
import { createGenerationBuilder } from './generation-builder.ts';
import { createGenerationKeeper } from './generation-keeper.ts';
import { isNoRoom } from './is-no-room.ts';
import { type Followable, keptLibrary } from './living-library.ts';
import { CACHE_FOLDER, LIBRARY_FOLDER, type OpenOptions, openedLate } from './open-library.ts';
import type { Keeping, PlacedGeneration } from './placed-generation.ts';
import { accountOf, type RecordsAccount } from './read-records.ts';

interface LivingOptions extends OpenOptions {
  readonly databaseUrl: string;
  readonly store: Pick<Store, 'records'>;
}

/** Records of which so little is said are indexed in a moment. */
const BYTES_A_RECORD = 2_000;

/**
 * The library of what sources brought: the generation that was built of it last, with what changed since, or one that is built now.
 */
export async function openLivingLibrary(options: LivingOptions): Promise<FedLibrary> {
  const { folder = LIBRARY_FOLDER, databaseUrl, store, onTrouble = () => undefined } = options;
  const { records } = store;
  const origin = digest(JSON.stringify([INDEX_FORMAT, 'records', await records.identity()]));
  const keeper = createGenerationKeeper({
    folder,
    origin,
    shared: openedLate(options.generations),
    onTrouble,
  });
  const bytes = (await records.countChangedSince(0)) * BYTES_A_RECORD;
  const from = { kind: 'records', databaseUrl } as const;
  const builder = createGenerationBuilder({ from, folder, origin, bytes, keeper }, options);
  options.signal?.throwIfAborted();
  const end = () => void builder.end();
  options.signal?.addEventListener('abort', end, { once: true });
  let opened: OpenedGeneration;
  try {
    opened = await openGenerationOf({ records, keeper, builder }, options.signal);
  } catch (error) {
    // Whoever comes next need not wait for a lease that nobody uses.
    if (options.signal?.aborted) await builder.end();
    if (!isNoRoom(error)) throw error;
    onTrouble(`The index cannot be kept in ${folder} (${error.code}): it is made anew at each start`);
    const { memoryRecords } = await import('./memory-records.ts');
    return memoryRecords(records, options);
  } finally {
    options.signal?.removeEventListener('abort', end);
  }
  const ending = new AbortController();
  let feed: LibraryFeed | undefined;
  const replacing: { now?: (next: OpenedGeneration, isWhole: boolean) => Promise<void> } = {};
  const follow = ({ placing, created, tell }: Followable) => {
    const replace = async (next: PlacedGeneration, isWhole = false) => {
      placing.follow(next);
      await created.replaceBase(next.opened.base, isWhole);
      const has = revisionOf(next.opened);
      if (feed !== undefined) feed.goBackTo(isWhole ? has : Math.min(feed.applied, has));
    };
    replacing.now = (next, isWhole) => replace({ keeper, builder, opened: next }, isWhole);
    return [{ end: followGenerations({ current: placing.current, replace, onFailure: tell }) }];
  };
  const account = () => accountOf(feed?.applied ?? 0);
  const kept = keptLibrary(
    { opened, keeper, builder },
    { cacheFolder: CACHE_FOLDER, account, follow },
    options,
  );
  const { library } = kept;
  const renew = async (signal: AbortSignal) => replacing.now?.(await builder.buildAnew(signal), true);
  feed = createLibraryFeed({
    records,
    library,
    from: revisionOf(opened),
    rebuild: options.isAwaited === true ? undefined : renew,
    signal: ending.signal,
  });
  await feed.pull();
  return fedLibrary(kept, feed, ending);
}

interface Built extends Keeping {
  readonly records: Records;
}

/** The last that was built, or one that is built now. */
async function openGenerationOf(
  { records, keeper, builder }: Built,
  signal: AbortSignal = new AbortController().signal,
): Promise<OpenedGeneration> {
  const built = (await keeper.here()) ?? (await keeper.newest(undefined, signal));
  if (built === undefined) return builder.build();
  if (revisionOf(built) <= (await records.revision())) return built;
  // The database was put back to what it was before: of what changed since then nothing would be taken in.
  await built.base.store.close();
  return builder.buildAnew(signal);
}

function revisionOf({ account }: OpenedGeneration): number {
  return (account as RecordsAccount).revision;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
