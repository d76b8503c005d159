import { createBot } from '../answers/bot.ts';
import type { Bot } from '../chat/bot.ts';
import type { DigestSchedule } from '../digest/digest-schedule.ts';
import type { DigestPace } from '../digest/pace.ts';
import type { FinishedReading } from '../harvest/settled-reading.ts';
import type { Logger } from '../logger.ts';
import { createWebPlatform, type WebPlatform } from '../platforms/web/web-platform.ts';
import { openProxy } from '../proxy.ts';
import { lazily } from '../search/lazily.ts';
import type { Store } from '../store/open-store.ts';
import { type Chats, createChats } from './chats.ts';
import type { Config } from './config.ts';
import type { Late } from './late.ts';
import { lateAlerts } from './late-alerts.ts';
import { lateDigests } from './late-digests.ts';
import { type LateLivingSources, lateLivingSources } from './late-living-sources.ts';
import { lateConversations, lateReadingList, lateStore } from './late-store.ts';
import { createLibraryOpening, type LibraryOpening } from './library-opening.ts';
import { measuredBot } from './measured-bot.ts';
import { lateMetrics, type Metrics } from './metrics.ts';
import { createReadiness } from './readiness.ts';
import { sourceReadOf } from './source-metrics.ts';

/** What the program takes besides its configuration. */
export interface AppOptions {
  readonly logger: Logger;
  /** How time passes for the papers of the day: by the machine's clock where nothing else is said. */
  readonly pace?: Partial<DigestPace> | undefined;
  /** Where generations are kept; in the folder that Paperboy is started in where nothing else is said. */
  readonly libraryFolder?: string | undefined;
}

/** The parts of the program, none of which has begun. */
export interface Services {
  readonly store: Late<Store>;
  readonly metrics: Late<Metrics>;
  readonly opening: LibraryOpening;
  /** Undefined where SOURCES is not set. */
  readonly living: LateLivingSources | undefined;
  readonly bot: Bot;
  readonly web: WebPlatform;
  readonly chats: Chats;
  readonly digests: Late<DigestSchedule>;
  /** Undefined where SOURCES is not set: nothing new comes. */
  readonly alerts: ReturnType<typeof lateAlerts> | undefined;
  /** From now on readiness asks for the database too. */
  needStore(): void;
}

interface Ends {
  /** A chat takes events. */
  readonly onChat: () => void;
  /** No chat works any more. */
  readonly onNoChat: (error: unknown) => void;
}

/** Config → library → bot → platforms. */
export function createServices(config: Config, options: AppOptions, { onChat, onNoChat }: Ends): Services {
  const { logger, pace } = options;
  const { host, port, ports, platforms, proxy, digest: settings } = config;
  const store = lateStore(config.databaseUrl);
  const onRead = (reading: FinishedReading) =>
    metrics.whenLoaded(({ sourceRead }) => sourceRead(sourceReadOf(reading)));
  const living = lateLivingSources(config, {
    ...{ store, logger, onRead },
    library: () => opening.library,
    platforms: () => chats.running,
  });
  const opening = createLibraryOpening(config, { ...options, store, openLiving: living?.open });
  const { library, state: reading } = opening;
  /** Without a chat nobody may need it. */
  let isStoreNeeded = platforms.size > 0 || living !== undefined;
  let schedule: DigestSchedule | undefined;
  const seen = {
    platforms: () => chats.list,
    sinceLastLookMs: () => schedule?.sinceLastLookMs,
    sources: living?.list,
  };
  const readiness = createReadiness({
    ...{ ...seen, reading },
    store: () => (isStoreNeeded ? store.get() : undefined),
  });
  const metrics = lateMetrics({ ...seen, parts: async () => (await readiness()).parts });
  const dispatcher = lazily(() => openProxy(proxy));
  const services = { store, metrics, readiness, logger, dispatcher };
  const chats = createChats(platforms, { ...services, onStarted: onChat, onNoneLeft: onNoChat });
  const digests = lateDigests({
    ...{ store, library, settings, platforms: chats.running, logger, pace, arrivals: living?.arrivals },
    onOutcome: (outcome) => metrics.whenLoaded(({ posted }) => posted(outcome)),
  });
  digests.whenLoaded((loaded) => {
    schedule = loaded;
  });
  const desk = async () => (await digests.get()).desk;
  const readingList = lateReadingList(store);
  const conversations = lateConversations(store, logger);
  const { running } = chats;
  const alerts =
    living &&
    lateAlerts({
      ...{ store, library, settings, platforms: running, logger, pace, arrivals: living.arrivals },
    });
  const grown = {
    ...{ sources: living?.desk, arrivals: living?.arrivals, references: living?.references },
    alerts: alerts && (async () => (await alerts.get()).desk),
  };
  const kept = { readingList, conversations, digests: desk, ...grown };
  const answering = createBot({ library, ...kept, logger, reading });
  const bot = measuredBot(answering, metrics);
  const renderMetrics = async () => (await metrics.get()).render();
  const web = createWebPlatform({ host, port, ports, logger, readiness, metrics: renderMetrics });
  const needStore = () => {
    isStoreNeeded = true;
  };
  return { store, metrics, opening, living, bot, web, chats, digests, alerts, needStore };
}
