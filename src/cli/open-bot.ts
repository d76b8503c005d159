import { createBot } from '../answers/bot.ts';
import { lateReadingList, lateStore } from '../app/late-store.ts';
import type { Bot } from '../chat/bot.ts';
import type { Logger } from '../logger.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
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
  const { library } = await openWithProgress(opening, terminal);
  const store = lateStore(opening.databaseUrl);
  return {
    bot: createBot({ library, readingList: lateReadingList(store), logger, showsSaved: false }),
    close: async () => {
      await library.close();
      await store.end();
    },
  };
}
