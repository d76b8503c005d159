import { createBot } from '../answers/bot.ts';
import type { Late } from '../app/late.ts';
import { lateReadingList, lateStore } from '../app/late-store.ts';
import type { SourcesConfig } from '../app/prepare-once.ts';
import type { Bot } from '../chat/bot.ts';
import type { Logger } from '../logger.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { lazily } from '../search/lazily.ts';
import { servicesOn } from '../sources/lookup/services.ts';
import type { Store } from '../store/open-store.ts';
import { type Opening, openWithProgress } from './open-with-progress.ts';

/** What a conversation in the terminal needs of the configuration. */
export interface BotOpening extends Opening {
  readonly databaseUrl: string;
}

interface OpenedBot {
  readonly bot: Bot;
  close(): Promise<void>;
}

/** The bot of the terminal. The database is opened only by those who use the reading list. */
export async function openBot(opening: BotOpening, logger: Logger, terminal: Terminal): Promise<OpenedBot> {
  const opened = await openWithProgress(opening, terminal);
  const { library } = opened;
  const store = lateStore(opening.databaseUrl);
  return {
    bot: createBot({
      library,
      readingList: lateReadingList(store),
      logger,
      showsSaved: false,
      ...grownFrom(opening.living, { store, opened }),
    }),
    close: async () => {
      await library.close();
      await store.end();
    },
  };
}

interface Grown {
  readonly store: Late<Store>;
  readonly opened: Awaited<ReturnType<typeof openWithProgress>>;
}

/** What is asked of sources; undefined where there are none. */
function grownFrom(living: SourcesConfig | undefined, { store, opened }: Grown) {
  if (living === undefined) return {};
  const openReferences = async () => {
    const { referenceDeskOf } = await import('../app/reference-desk-of.ts');
    const pull = async () => void ('feed' in opened && (await opened.feed.pull()));
    const { proxy } = living;
    const { library } = opened;
    return referenceDeskOf({ settings: living, proxy, store: await store.get(), library, pull });
  };
  return {
    alerts: 'elsewhere' as const,
    references: servicesOn(living).size > 0 ? lazily(openReferences) : undefined,
    sources: async () => (await import('../app/source-desk-of.ts')).sourceDeskOf(living, await store.get()),
    arrivals: async () => {
      const { createArrivals } = await import('../harvest/stored-arrivals.ts');
      return createArrivals((await store.get()).records);
    },
  };
}
