import type { Bot, Platform } from './chat/ports.ts';
import { createBot } from './commands/bot.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { openCorpus } from './open-corpus.ts';
import { createWebPlatform } from './platforms/web/web-platform.ts';
import { type LoadedServices, openServices, type Services } from './services.ts';

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
  const opened = await openCorpus(config.corpusDir, {
    onFile: ({ file, number, count, bytes }) =>
      logger.debug({ file, bytes }, `reading listing ${number} of ${count}`),
    onIndex: (papers) => logger.debug(`indexing ${papers} papers`),
  });
  const { corpus, library, facts } = opened;
  for (const { file, line, reason } of corpus.rejected) logger.warn(`${file}:${line}: not read: ${reason}`);
  for (const { file, line, reason } of corpus.doubtful) logger.warn(`${file}:${line}: ${reason}`);
  const chats = new Map<string, Platform>();
  const services = openServices({ config, opened, platforms: chats, logger });
  const { readingList, digests } = services;
  const bot = measured(createBot({ library, corpusFacts: facts, readingList, digests, logger }), services);
  const stopping = new AbortController();
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
    stopping.abort();
    // What is being posted needs its platform.
    await services.stopDigests();
    await Promise.all(running.map((platform) => platform.stop()));
    await services.close();
    await opened.close();
  };
  try {
    await web.start(bot);
    logger.info(`${facts}. Ask at ${web.url}`);
    warnOfUnreachable(config, logger);
    const platforms = await chatPlatforms(config, services, logger);
    running.push(...platforms);
    const startChat = async (platform: Platform) => {
      await platform.start(bot);
      // Its channels get their papers also while another platform cannot be reached.
      chats.set(platform.name, platform);
      await (await services.digests()).start();
    };
    await Promise.all(platforms.map(startChat));
  } catch (error) {
    await stop();
    throw error;
  }
  ready = true;
  const logFailure = (error: unknown) => logger.error(error instanceof Error ? error.message : error);
  const later = setTimeout(() => {
    services.loaded().catch(logFailure);
    opened
      .deepen({
        signal: stopping.signal,
        embeddingsModel: config.embeddingsModel,
        onEmbedding: (done, all) => {
          if (done % 500 === 0) logger.info(`embedding papers: ${done} of ${all}`);
        },
      })
      .then(() => logger.debug('the ranking knows which words go together'), logFailure);
  }, LOAD_LATER_MS);
  later.unref();
  return { url: web.url, stop };
}

function warnOfUnreachable({ digest, slack, discord }: Config, logger: Logger): void {
  const isConfigured = (address: string) => (address.startsWith('slack:') ? slack : discord) !== undefined;
  for (const address of digest.channels.filter((one) => !isConfigured(one)))
    logger.warn(
      `DIGEST_CHANNELS names ${address}, but its platform is not configured: nothing is posted there`,
    );
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
  { slack, discord, digest }: Config,
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
      managers: digest.slackManagers,
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
