import { createBot } from '../commands/bot.ts';
import type { Logger } from '../logger.ts';
import { converse } from '../platforms/console/console-platform.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { type Opening, openWithProgress } from './open-with-progress.ts';

/** `paperboy chat`: a conversation in the terminal, or a script of lines from a pipe. */
export async function runChat(opening: Opening, logger: Logger, terminal: Terminal): Promise<void> {
  const { library, facts } = await openWithProgress(opening, terminal);
  await converse(createBot({ library, corpusFacts: facts, logger }), terminal);
}
