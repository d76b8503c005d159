import type { Logger } from '../logger.ts';
import { createConsolePlatform } from '../platforms/console/console-platform.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { type BotOpening, openBot } from './open-bot.ts';

/** `paperboy chat`: a conversation in the terminal, or a script of lines from a pipe. */
export async function runChat(opening: BotOpening, logger: Logger, terminal: Terminal): Promise<void> {
  const { bot, close } = await openBot(opening, logger, terminal);
  const conversation = createConsolePlatform(terminal);
  await conversation.start(bot);
  await conversation.ended;
  await close();
}
