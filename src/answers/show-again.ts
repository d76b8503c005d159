import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import type { AnswerContext } from './answer-context.ts';

/** What a message showed, as it is now, in its place; undefined when it cannot be shown any more. */
export async function showAgain(from: Intent, context: AnswerContext): Promise<Answer | undefined> {
  const answer = await context.answer(from);
  return answer.tone === 'answer' ? { ...answer, inPlace: true } : undefined;
}
