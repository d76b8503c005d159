import { randomBytes } from 'node:crypto';
import { type ActionTokens, createActionTokens } from '../chat/action-token.ts';
import { readIntent } from '../chat/intent.ts';
import type { Bot } from '../chat/ports.ts';
import type { Reply } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import { displayText } from '../papers/latex.ts';
import type { Library } from '../search/library.ts';
import type { CommandContext } from './command.ts';
import { answerIntent } from './index.ts';
import { notice } from './notice.ts';

interface BotOptions {
  readonly library: Library;
  readonly corpusFacts: string;
  readonly logger: Logger;
  readonly tokens?: ActionTokens;
}

/** The bot, and the one place where what goes wrong becomes a reply. */
export function createBot({ library, corpusFacts, logger, tokens = createActionTokens() }: BotOptions): Bot {
  const context: CommandContext = { library, tokens, corpusFacts };
  return {
    corpusFacts,
    handle: async (event) => {
      try {
        return await answerIntent(readIntent(event, tokens), context);
      } catch (error) {
        return failure(error, event.address, logger);
      }
    },
    complete: (prefix, limit) =>
      library
        .suggest(prefix, limit)
        .map(({ kind, text, query }) => ({ kind, label: displayText(text), value: query })),
  };
}

/** The person gets a reference under which the log has the error itself. */
function failure(error: unknown, address: string, logger: Logger): Reply {
  const reference = randomBytes(4).toString('hex');
  logger.error({ err: error, reference, address }, 'an answer failed');
  return notice(
    'error',
    `Something went wrong while answering. It was logged under the reference ${reference}; asking again may help, and whoever runs Paperboy can look the reference up.`,
  );
}
