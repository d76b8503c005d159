import type { Harvester } from '../harvest/harvester.ts';
import type { LibraryFeed } from '../harvest/library-feed.ts';
import type { ReferenceDesk } from '../harvest/reference-desk.ts';
import type { FinishedReading } from '../harvest/settled-reading.ts';
import type { SourceDesk } from '../harvest/source-desk.ts';
import { createArrivals } from '../harvest/stored-arrivals.ts';
import type { Logger } from '../logger.ts';
import type { ProxyConfig } from '../proxy.ts';
import type { Library } from '../search/library.ts';
import type { SourceSettings } from '../sources/config.ts';
import type { Arrivals } from '../store/arrivals.ts';
import type { Store } from '../store/open-store.ts';
import type { FedLibrary } from './fed-library.ts';
import { createFeedPuller, type PullPace } from './feed-puller.ts';
import { countChange } from './folder-change.ts';
import { createHarvesterInThread } from './harvest-in-thread.ts';
import { namedSources, prepareSources } from './prepare-sources.ts';
import { isLocal, readLocalSources } from './read-local-sources.ts';
import { referenceDeskOf } from './reference-desk-of.ts';
import type { ReloadOutcome } from './reload-outcome.ts';
import { sourceDeskOf } from './source-desk-of.ts';
import { watchLocalSources } from './watch-local-sources.ts';

interface LivingSourcesOptions {
  readonly settings: SourceSettings;
  readonly databaseUrl: string;
  readonly store: Store;
  readonly proxy: ProxyConfig;
  /** What they grow. */
  readonly library: Pick<Library, 'find'>;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly onRead?: ((read: FinishedReading) => void) | undefined;
  /** Another one than PACE, for tests. */
  readonly pace?: PullPace | undefined;
}

/** The sources that SOURCES names or opens for others, in one process. */
export interface LivingSources {
  readonly desk: SourceDesk;
  readonly arrivals: Arrivals;
  /** Where papers are asked for that the library lacks. */
  readonly references: ReferenceDesk;
  readonly harvester: Harvester;
  /** See prepareSources. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Reads what is due from now on, and keeps a library at what was read. */
  start(feed: LibraryFeed): void;
  /** Reads what lies on this machine at once; resolves when a library has it. */
  look(opened: Fed): Promise<ReloadOutcome>;
  stop(): Promise<void>;
}

const PACE: PullPace = { lookedEachMs: 2_000, restsMs: 10_000 };

/** A library that is kept at what sources brought. */
type Fed = Pick<FedLibrary, 'library' | 'feed'>;

/** Sources, of which nothing was read yet. */
export function createLivingSources(options: LivingSourcesOptions): LivingSources {
  const { settings, store, logger, pace = PACE } = options;
  let feed: LibraryFeed | undefined;
  let endWatch = () => {};
  const ending = new AbortController();
  const puller = createFeedPuller(pace, logger);
  const harvester = createHarvesterInThread(options, { onKept: puller.pull, onRead: options.onRead, logger });
  const readLocal = (which: { readonly name?: string } = {}) =>
    readLocalSources({ harvester, sources: store.sources, signal: ending.signal, ...which });
  return {
    harvester,
    arrivals: createArrivals(store.records),
    references: referenceDeskOf({ ...options, pull: async () => feed?.pull() }),
    desk: sourceDeskOf(settings, store, harvester.wake),
    prepare: (signal) =>
      prepareSources({
        harvester,
        sources: store.sources,
        settings,
        say: (line) => logger.info(line),
        signal,
      }),
    start: (started) => {
      feed = started;
      harvester.start();
      puller.follow(started);
      const names = namedSources(settings).filter(isLocal);
      endWatch = watchLocalSources({ names, read: (name) => readLocal({ name }) });
    },
    look: async ({ library, feed: looked }) => {
      const before = new Set(await library.ids());
      const faults = await readLocal();
      await looked.pull();
      return { ...countChange(before, await library.ids()), faults };
    },
    stop: async () => {
      ending.abort(new Error('the program ends'));
      endWatch();
      puller.stop();
      await harvester.stop();
    },
  };
}
