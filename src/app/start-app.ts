import { createBot } from '../answers/bot.ts';
import type { Platform } from '../chat/platform.ts';
import type { DigestPace } from '../digest/pace.ts';
import type { Logger } from '../logger.ts';
import { createWebPlatform } from '../platforms/web/web-platform.ts';
import { createChatPlatforms, warnOfUnreachable } from './chat-platforms.ts';
import type { Config } from './config.ts';
import { lateDigests } from './late-digests.ts';
import { lateReadingList, lateStore } from './late-store.ts';
import { measuredBot } from './measured-bot.ts';
import { lateMetrics } from './metrics.ts';
import { type OpenedLibrary, openLibrary } from './open-library.ts';

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
}

/** The first questions are not kept waiting by what they do not need. */
const LOAD_LATER_MS = 1_000;

/** Config → corpus → library → bot → platforms. */
export async function startApp(config: Config, { logger, pace }: AppOptions): Promise<App> {
  const { library, learned } = await openListings(config, logger);
  const store = lateStore(config.databaseUrl);
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
    await store.end();
    await library.close();
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

/** The library; what is wrong with its listings goes to the log. */
async function openListings(
  { corpusDir, embeddingsModel }: Pick<Config, 'corpusDir' | 'embeddingsModel'>,
  logger: Logger,
): Promise<OpenedLibrary> {
  const opened = await openLibrary(corpusDir, {
    embeddingsModel,
    onFile: ({ file, number, count, bytes }) =>
      logger.debug({ file, bytes }, `reading listing ${number} of ${count}`),
    onIndex: (papers) => logger.debug(`indexing ${papers} papers`),
    onEmbedding: (done, all) => {
      if (done % 500 === 0) logger.info(`embedding papers: ${done} of ${all}`);
    },
  });
  const { rejected, doubtful } = opened.corpus;
  for (const { file, line, reason } of rejected) logger.warn(`${file}:${line}: not read: ${reason}`);
  for (const { file, line, reason } of doubtful) logger.warn(`${file}:${line}: ${reason}`);
  return opened;
}
