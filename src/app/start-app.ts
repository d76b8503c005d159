import { warnOfUnreachable } from './chat-platforms.ts';
import type { Config } from './config.ts';
import type { ReloadOutcome } from './reload-outcome.ts';
import { type AppOptions, createServices, type Services } from './services.ts';

/** The program as it runs. */
export interface App {
  /** Where the web page is. */
  readonly url: string;
  /** Resolves when the library answers and every chat was tried; not when it fails. */
  readonly started: Promise<void>;
  /** Resolves with why it cannot do what it is there for: the library cannot be read, no chat is left. */
  readonly failed: Promise<unknown>;
  /** Looks at the sources at once; resolves when what is there answers. */
  reload(): Promise<ReloadOutcome>;
  /** Finishes what is in flight. */
  stop(): Promise<void>;
}

/** The first questions are not kept waiting by what they do not need. */
const LOAD_LATER_MS = 1_000;

/**
 * Listens, and goes on to read the library and to connect: what is asked meanwhile is answered when the library is there.
 * @throws PaperboyError `port_in_use`, `listen_failed`
 */
export async function startApp(config: Config, options: AppOptions): Promise<App> {
  const { logger } = options;
  const { platforms } = config;
  const { promise: failed, resolve: fail } = Promise.withResolvers<unknown>();
  let isStopping = false;
  const startDigests = async () => {
    await opened;
    const schedule = await services.digests.get();
    if (!isStopping) await schedule.start();
    const alerting = await services.alerts?.get();
    if (!isStopping) await alerting?.start();
  };
  const services: Services = createServices(config, options, {
    // Its channels get their papers also while another platform cannot be reached.
    onChat: () => void startDigests().catch(fail),
    onNoChat: fail,
  });
  const { store, opening, living, bot, web, chats, digests } = services;
  // Each SDK keeps the process busy for a while, in which nobody is to wait for an answer yet.
  await Promise.all(Array.from(platforms.values(), (platform) => platform.load()));
  if (platforms.size > 0) await import('../store/open-store.ts');
  await web.start(bot);
  logger.debug(`listening at ${web.url}`);
  const opened = opening.open();
  const ask = async () => logger.info(`${(await bot.facts()).inWords}. Ask at ${web.url}`);
  opened.then(ask).catch(fail);
  for (const warning of config.warnings) logger.warn(warning);
  warnOfUnreachable(config.digest.channels, platforms, logger);
  chats.start(bot);
  // What chats promise cannot be kept without it.
  if (platforms.size > 0) store.get().catch(fail);
  const tried = Promise.all([opened, ...chats.list.map((chat) => chat.tried)]);
  setTimeout(() => {
    if (!isStopping) loadLater(services, options);
  }, LOAD_LATER_MS).unref();
  return {
    url: web.url,
    started: tried.then(
      () => undefined,
      () => new Promise(() => undefined),
    ),
    failed,
    reload: opening.reload,
    stop: async () => {
      isStopping = true;
      // What waits for a library that is not there is told so while its chat can still be reached.
      if (opening.state() !== undefined) await opening.close();
      // What is being posted needs its platform.
      await Promise.all([digests.end(), services.alerts?.end()]);
      await Promise.all([web.stop(), chats.stop(), living?.stop()]);
      try {
        await opening.close();
      } finally {
        await store.end();
      }
    },
  };
}

function loadLater({ store, metrics, needStore }: Services, { logger }: AppOptions): void {
  needStore();
  const prepared = import('../answers/prepare-answers.ts').then(({ prepareAnswers }) => prepareAnswers());
  for (const loaded of [store.get(), metrics.get(), prepared])
    loaded.catch((error: unknown) => logger.error(error instanceof Error ? error.message : error));
}
