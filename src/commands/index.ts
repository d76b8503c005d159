import type { Intent } from '../chat/intent.ts';
import type { Reply } from '../chat/reply.ts';
import { answerCite } from './cite.ts';
import type { CommandContext } from './command.ts';
import { answerExpired } from './expired.ts';
import { answerHelp } from './help.ts';
import { answerPaper } from './paper.ts';
import { answerRelated } from './related.ts';
import { answerSearch } from './search.ts';

/** The table of commands: one for each kind of intent. */
export function answerIntent(intent: Intent, context: CommandContext): Reply | Promise<Reply> {
  switch (intent.kind) {
    case 'search':
      return answerSearch(intent, context);
    case 'paper':
      return answerPaper(intent, context);
    case 'related':
      return answerRelated(intent, context);
    case 'cite':
      return answerCite(intent, context);
    case 'help':
      return answerHelp(intent, context);
    case 'expired':
      return answerExpired(intent, context);
    default:
      return intent satisfies never;
  }
}
