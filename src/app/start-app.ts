import { createBot } from '../answers/bot.ts';
import type { Platform } from '../chat/platform.ts';
import type { DigestPace } from '../digest/pace.ts';
import type { Logger } from '../logger.ts';
import { createWebPlatform } from '../platforms/web/web-platform.ts';
import type { Store } from '../store/open-store.ts';
import { createChatPlatforms, warnOfUnreachable } from './chat-platforms.ts';
import type { Config } from './config.ts';
import type { Late } from './late.ts';
import { lateDigests } from './late-digests.ts';
import { lateReadingList, lateStore } from './late-store.ts';
import { measuredBot } from './measured-bot.ts';
import { lateMetrics } from './metrics.ts';
import { type OpenedLibrary, openLibrary } from './open-library.ts';
import { createProgressTeller } from './tell-progress.ts';

/** The program as it runs. */
export interface App {
  /** Where the web page is. */
  readonly url: string;
  /** Finishes what is in flight. */
  stop(): Promise<void>;
}

/** What the program takes besides its configuration. */
export interface AppOptions {
  readonly logger: Logger;
  /** How time passes for the papers of the day: by the machine's clock where nothing else is said. */
  readonly pace?: Partial<DigestPace> | undefined;
  /** Where generations are kept; in the folder that Paperboy is started in where nothing else is said. */
  readonly libraryFolder?: string | undefined;
}

/** The first questions are not kept waiting by what they do not need. */
const LOAD_LATER_MS = 1_000;

/** Config → corpus → library → bot → platforms. */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const { logger, pace } = options;
  const store = lateStore(config.databaseUrl);
  const { library, learned } = await openListings(config, store, options).catch(async (error: unknown) => {
    await store.end();
    throw error;
  });
  const metrics = lateMetrics();
  /** Those that run, by their name. */
  const chats = new Map<string, Platform>();
  const digests = lateDigests({ store, library, settings: config.digest, platforms: chats, logger, pace });
  const readingList = lateReadingList(store);
  const desk = async () => (await digests.get()).desk;
  const bot = measuredBot(createBot({ library, readingList, digests: desk, logger }), metrics);
  let ready = false;
  const { host, port } = config;
  const renderMetrics = async () => (await metrics.get()).render();
  const web = createWebPlatform({ host, port, logger, ready: () => ready, metrics: renderMetrics });
  const running: Platform[] = [web];
  const stopping = new AbortController();
  const stop = async () => {
    ready = false;
    stopping.abort();
    // What is being posted needs its platform.
    await digests.end();
    await Promise.all(running.map((platform) => platform.stop()));
    // It gives back its lease.
    await library.close();
    await store.end();
  };
  const startChat = async (platform: Platform) => {
    await platform.start(bot);
    if (stopping.signal.aborted) return;
    // Its channels get their papers also while another platform cannot be reached.
    chats.set(platform.name, platform);
    await (await digests.get()).start();
  };
  try {
    await web.start(bot);
    logger.info(`${(await bot.facts()).inWords}. Ask at ${web.url}`);
    warnOfUnreachable(config.digest.channels, config.platforms, logger);
    const platforms = await createChatPlatforms(config.platforms, { store, metrics, logger });
    running.push(...platforms);
    await Promise.all(platforms.map(startChat));
  } catch (error) {
    await stop();
    throw error;
  }
  ready = true;
  const logFailure = (error: unknown) => logger.error(error instanceof Error ? error.message : error);
  const loadLater = () => {
    if (stopping.signal.aborted) return;
    for (const service of [store, metrics]) service.get().catch(logFailure);
  };
  learned.then(() => logger.debug('the ranking has learned what it can'), logFailure);
  setTimeout(loadLater, LOAD_LATER_MS).unref();
  return { url: web.url, stop };
}

/** How often a long work is told of. */
const TOLD_EACH_MS = 5_000;

/** The library; what is wrong with its listings goes to the log. */
async function openListings(
  { corpusDir, embeddingsModel, generations }: Config,
  store: Late<Store>,
  { logger, libraryFolder }: AppOptions,
): Promise<OpenedLibrary> {
  const opened = await openLibrary(corpusDir, {
    embeddingsModel,
    generations,
    folder: libraryFolder,
    leases: async () => (await store.get()).leases,
    onProgress: createProgressTeller({ everyMs: TOLD_EACH_MS, say: (line) => logger.info(line) }),
    onEmbedding: (done, all) => {
      if (done % 500 === 0) logger.info(`embedding papers: ${done} of ${all}`);
    },
    onTrouble: (message) => logger.warn(message),
  });
  const { rejected, doubtful } = opened.account;
  for (const { file, line, reason } of rejected) logger.warn(`${file}:${line}: not read: ${reason}`);
  for (const { file, line, reason } of doubtful) logger.warn(`${file}:${line}: ${reason}`);
  return opened;
}
