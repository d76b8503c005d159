import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { answerCite } from './cite.ts';
import type { CommandContext } from './command.ts';
import { answerExpired } from './expired.ts';
import { answerHelp } from './help.ts';
import { answerHome } from './home.ts';
import { answerPaper } from './paper.ts';
import { answerRelated } from './related.ts';
import { answerSave, answerSaved, answerUnsave } from './saved.ts';
import { answerSearch } from './search.ts';
import { answerShare } from './share.ts';

/** The table of commands: one for each kind of intent. */
export function answerIntent(intent: Intent, context: CommandContext): Answer | Promise<Answer> {
  switch (intent.kind) {
    case 'search':
      return answerSearch(intent, context);
    case 'paper':
      return answerPaper(intent, context);
    case 'related':
      return answerRelated(intent, context);
    case 'cite':
      return answerCite(intent, context);
    case 'share':
      return answerShare(intent, context);
    case 'save':
      return answerSave(intent, context);
    case 'unsave':
      return answerUnsave(intent, context);
    case 'saved':
      return answerSaved(intent, context);
    case 'digest':
      // Time zones and cities are loaded by those who ask for them.
      return import('./digest.ts').then(({ answerDigest }) => answerDigest(intent, context));
    case 'vote':
      return import('./vote.ts').then(({ answerVote }) => answerVote(intent, context));
    case 'home':
      return answerHome(intent, context);
    case 'help':
      return answerHelp(intent, context);
    case 'expired':
      return answerExpired(intent, context);
    default:
      return intent satisfies never;
  }
}
