import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { isPaperId } from '../papers/identity.ts';
import type { AnswerContext } from './answer-context.ts';
import { notice } from './notice.ts';

/**
 * That a paper left the library since it was shown: of what a button or an earlier answer stood for, whose ids are those of papers
 * that were here. Undefined where it is still here, or where no paper is meant; what is taken off a list need not be here.
 */
export async function goneAnswer(intent: Intent, context: AnswerContext): Promise<Answer | undefined> {
  const id = paperIn(intent);
  if (id === undefined || !isPaperId(id) || (await context.library.find(id)) !== undefined) return undefined;
  const back = context.backTo('from' in intent ? intent.from : undefined);
  return notice('notice', context.say.spans('sources.gone'), back);
}

function paperIn(intent: Intent): string | undefined {
  switch (intent.kind) {
    case 'paper':
    case 'cite':
    case 'save':
      return intent.reference;
    case 'related':
      return intent.source;
    case 'share':
      return intent.id;
    default:
      return undefined;
  }
}
