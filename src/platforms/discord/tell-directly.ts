import type { User } from 'discord.js';
import type { Logger } from '../../logger.ts';
import { ENGLISH } from '../../messages/english.ts';
import type { Messages } from '../../messages/messages.ts';
import { knownError } from './problems.ts';

/** What a person is told, in any language. */
export type Told = (say: Messages) => string;

interface Telling {
  /** In the person's language; the log has it in English. */
  readonly say: Messages;
  readonly logger: Logger;
  /** Where the answer should have been. */
  readonly channel: string | null;
  /** What went wrong there. */
  readonly because: unknown;
}

/**
 * Tells a person in their direct messages why there is no answer: tried once, logged in one line, whether they take direct
 * messages or not. Never rejects.
 */
export async function tellDirectly(
  person: User,
  told: Told,
  { say, logger, channel, because }: Telling,
): Promise<void> {
  const line = { channel, reason: told(ENGLISH) };
  if (isClosed(because)) {
    logger.warn(line, 'an answer could not be given, since the asker takes no direct messages');
    return;
  }
  try {
    await person.send({ content: told(say), allowedMentions: { parse: [] } });
    logger.warn(line, 'an answer could not be given; the asker was told why directly');
  } catch (error) {
    if (isClosed(error))
      logger.warn(line, 'an answer could not be given, and the asker takes no direct messages');
    else
      logger.warn({ ...line, err: error }, 'an answer could not be given, and the asker could not be told');
  }
}

function isClosed(error: unknown): boolean {
  return knownError(error)?.closesDirect === true;
}
