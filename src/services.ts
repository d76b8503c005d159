import { createActionTokens } from './chat/action-token.ts';
import type { Platform } from './chat/ports.ts';
import type { Config } from './config.ts';
import type { DigestService } from './digest/start-digests.ts';
import type { Logger } from './logger.ts';
import type { OpenedCorpus } from './open-corpus.ts';
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
  digests(): Promise<DigestService>;
  /** Finishes what is being posted. */
  stopDigests(): Promise<void>;
  close(): Promise<void>;
}

interface ServiceOptions {
  readonly config: Pick<Config, 'databaseUrl' | 'digest' | 'test'>;
  readonly opened: OpenedCorpus;
  /** Those that run. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly logger: Logger;
}

export function openServices(options: ServiceOptions): Services {
  const { databaseUrl } = options.config;
  let loading: Promise<LoadedServices> | undefined;
  const loaded = () => {
    loading ??= load(databaseUrl);
    return loading;
  };
  let digests: Promise<DigestService> | undefined;
  const list = async () => (await loaded()).store.readingList;
  return {
    loaded,
    readingList: {
      add: async (owner, paperId) => (await list()).add(owner, paperId),
      remove: async (owner, paperId) => (await list()).remove(owner, paperId),
      list: async (owner) => (await list()).list(owner),
    },
    digests: () => {
      digests ??= loaded().then(({ store }) => loadDigests(store, options));
      return digests;
    },
    stopDigests: async () => {
      await (await digests?.catch(() => undefined))?.stop();
    },
    close: async () => {
      const services = await loading?.catch(() => undefined);
      await services?.store.close();
    },
  };
}

async function loadDigests(
  { digests: tables, readingList }: Store,
  { config, opened, platforms, logger }: ServiceOptions,
): Promise<DigestService> {
  const [{ createDigestService }, { composeDigest }] = await Promise.all([
    import('./digest/start-digests.ts'),
    import('./commands/compose-digest.ts'),
  ]);
  const { corpus, library, facts } = opened;
  const context = { library, tokens: createActionTokens(), corpusFacts: facts, readingList };
  if (config.test !== undefined) logger.warn('PAPERBOY_TEST is set: the clock and the delivery are a test’s');
  return createDigestService({
    tables,
    papers: corpus.papers,
    library,
    settings: config.digest,
    compose: (post) => composeDigest(post, context),
    platforms,
    logger,
    test: config.test,
  });
}

async function load(databaseUrl: string): Promise<LoadedServices> {
  const [{ openStore }, { createMetrics }] = await Promise.all([
    import('./store/open-store.ts'),
    import('./ops/metrics.ts'),
  ]);
  return { store: await openStore(databaseUrl), metrics: createMetrics() };
}
