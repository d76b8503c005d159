import type { Config } from './config.ts';
import type { Metrics } from './ops/metrics.ts';
import type { Store } from './store/open-store.ts';
import type { ReadingList } from './store/reading-list.ts';

/** What answering can begin without. */
export interface LoadedServices {
  readonly store: Store;
  readonly metrics: Metrics;
}

/** The store and the metrics, loaded when first needed: together they take longer to load than all the rest of the start. */
export interface Services {
  /** @throws PaperboyError of the store */
  loaded(): Promise<LoadedServices>;
  readonly readingList: ReadingList;
  close(): Promise<void>;
}

export function openServices({ databaseUrl }: Pick<Config, 'databaseUrl'>): Services {
  let loading: Promise<LoadedServices> | undefined;
  const loaded = () => {
    loading ??= load(databaseUrl);
    return loading;
  };
  const list = async () => (await loaded()).store.readingList;
  return {
    loaded,
    readingList: {
      add: async (owner, paperId) => (await list()).add(owner, paperId),
      remove: async (owner, paperId) => (await list()).remove(owner, paperId),
      list: async (owner) => (await list()).list(owner),
    },
    close: async () => {
      const services = await loading?.catch(() => undefined);
      await services?.store.close();
    },
  };
}

async function load(databaseUrl: string): Promise<LoadedServices> {
  const [{ openStore }, { createMetrics }] = await Promise.all([
    import('./store/open-store.ts'),
    import('./ops/metrics.ts'),
  ]);
  return { store: await openStore(databaseUrl), metrics: createMetrics() };
}
