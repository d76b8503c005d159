import type { Bot } from '../chat/bot.ts';
import type { Platform } from '../chat/platform.ts';
import type { Logger } from '../logger.ts';
import type { ConfiguredPlatform } from '../platforms/chat-platform.ts';
import { type ChatServices, createChatPlatform } from './chat-platforms.ts';
import { type SupervisedPlatform, supervisePlatform } from './supervise-platform.ts';

/** All chats of the program. */
export interface Chats {
  readonly list: readonly SupervisedPlatform[];
  /** Those that run, by their name. */
  readonly running: ReadonlyMap<string, Platform>;
  /** Begins to connect. */
  start(bot: Bot): void;
  stop(): Promise<void>;
}

interface ChatsOptions extends ChatServices {
  readonly logger: Logger;
  /** One takes events. */
  readonly onStarted: () => void;
  /** None works any more, nor will by itself. */
  readonly onNoneLeft: (error: unknown) => void;
}

/** Chats that stand by themselves: one that is refused takes no other along. */
export function createChats(
  configured: ReadonlyMap<string, ConfiguredPlatform>,
  { onStarted, onNoneLeft, ...services }: ChatsOptions,
): Chats {
  const { logger } = services;
  const running = new Map<string, Platform>();
  let list: readonly SupervisedPlatform[] = [];
  const refused = (name: string, error: unknown) => {
    running.delete(name);
    if (list.every(({ connection }) => connection.state === 'refused')) onNoneLeft(error);
    else logger.error({ err: error }, `${name} does not work; it is tried again later, and the rest goes on`);
  };
  return {
    get list() {
      return list;
    },
    running,
    start: (bot) => {
      list = Array.from(configured, ([name, platform]) =>
        supervisePlatform(name, {
          bot,
          logger,
          create: (onConnection) => createChatPlatform([name, platform], services, onConnection),
          onStarted: (started) => {
            running.set(name, started);
            onStarted();
          },
          onRefused: (error) => refused(name, error),
        }),
      );
    },
    stop: async () => {
      await Promise.all(list.map((chat) => chat.stop()));
    },
  };
}
