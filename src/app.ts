import type { Bot, Platform } from './chat/ports.ts';
import { createBot } from './commands/bot.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { type Corpus, type FileProgress, loadCorpus, requirePapers } from './papers/corpus.ts';
import { describeCorpus } from './papers/corpus-facts.ts';
import { createWebPlatform } from './platforms/web/web-platform.ts';
import type { Library } from './search/library.ts';
import { createMiniSearchLibrary } from './search/minisearch-library.ts';
import { type LoadedServices, openServices, type Services } from './services.ts';

/** A corpus that has papers, indexed. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly library: Library;
  /** See Bot. */
  readonly facts: string;
}

export interface OpenOptions {
  readonly onFile?: (progress: FileProgress) => void;
  readonly onIndex?: (papers: number) => void;
}

/** @throws PaperboyError `corpus_missing`, `corpus_empty` */
export async function openCorpus(
  directory: string,
  { onFile, onIndex }: OpenOptions = {},
): Promise<OpenedCorpus> {
  const corpus = requirePapers(
    await loadCorpus(directory, onFile === undefined ? {} : { onFile }),
    directory,
  );
  onIndex?.(corpus.papers.length);
  return { corpus, library: createMiniSearchLibrary(corpus.papers), facts: describeCorpus(corpus.papers) };
}

export interface App {
  /** Where the web page is. */
  readonly url: string;
  /** Finishes what is in flight. */
  stop(): Promise<void>;
}

/** The first questions are not kept waiting by what they do not need. */
const LOAD_LATER_MS = 1_000;

/** Config → corpus → library → bot → platforms. */
export async function startApp(config: Config, logger: Logger): Promise<App> {
  const { corpus, library, facts } = await openCorpus(config.corpusDir, {
    onFile: ({ file, number, count, bytes }) =>
      logger.debug({ file, bytes }, `reading listing ${number} of ${count}`),
    onIndex: (papers) => logger.debug(`indexing ${papers} papers`),
  });
  for (const { file, line, reason } of corpus.rejected) logger.warn(`${file}:${line}: not read: ${reason}`);
  for (const { file, line, reason } of corpus.doubtful) logger.warn(`${file}:${line}: ${reason}`);
  const services = openServices(config);
  const bot = measured(
    createBot({ library, corpusFacts: facts, readingList: services.readingList, logger }),
    services,
  );
  let ready = false;
  const web = createWebPlatform({
    host: config.host,
    port: config.port,
    logger,
    ready: () => ready,
    metrics: async () => (await services.loaded()).metrics.render(),
  });
  const running: Platform[] = [web];
  const stop = async () => {
    ready = false;
    await Promise.all(running.map((platform) => platform.stop()));
    await services.close();
  };
  try {
    await web.start(bot);
    logger.info(`${facts}. Ask at ${web.url}`);
    const chats = await chatPlatforms(config, services, logger);
    running.push(...chats);
    await Promise.all(chats.map((platform) => platform.start(bot)));
  } catch (error) {
    await stop();
    throw error;
  }
  ready = true;
  const later = setTimeout(
    () => services.loaded().catch((error) => logger.error(error instanceof Error ? error.message : error)),
    LOAD_LATER_MS,
  );
  later.unref();
  return { url: web.url, stop };
}

function measured(bot: Bot, services: Services): Bot {
  return {
    ...bot,
    handle: async (event) => {
      const began = performance.now();
      const reply = await bot.handle(event);
      const seconds = (performance.now() - began) / 1000;
      const count = ({ metrics }: LoadedServices) =>
        metrics.answered(event.address.split(':')[0] ?? '', reply.tone, seconds);
      services.loaded().then(count, () => undefined);
      return reply;
    },
  };
}

/** The chats that are configured; their SDKs are loaded only then. */
async function chatPlatforms(
  { slack, discord }: Config,
  services: Services,
  logger: Logger,
): Promise<readonly Platform[]> {
  if (slack === undefined && discord === undefined) return [];
  const { store, metrics } = await services.loaded();
  const platforms: Platform[] = [];
  if (slack !== undefined) {
    const { createSlackPlatform } = await import('./platforms/slack/slack-platform.ts');
    const platform = createSlackPlatform({
      config: slack,
      seenEvents: store.seenEvents,
      secrets: store.secrets(slack.workspaces.kind === 'many' ? slack.workspaces.tokenKeys : []),
      logger,
      onRateLimit: () => metrics.rateLimited('slack'),
    });
    platforms.push(platform);
  }
  if (discord !== undefined) {
    const { createDiscordPlatform } = await import('./platforms/discord/discord-platform.ts');
    const onRateLimit = () => metrics.rateLimited('discord');
    platforms.push(createDiscordPlatform({ config: discord, logger, onRateLimit }));
  }
  return platforms;
}
