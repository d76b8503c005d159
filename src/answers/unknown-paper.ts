import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { AnswerContext } from './answer-context.ts';
import { notice } from './notice.ts';

const PROPOSALS = 3;
const LABEL_CHARACTERS = 75;

/**
 * “No such paper”, with the titles that may have been meant.
 * @param meant what is wanted of a paper that was meant, by its id
 */
export async function unknownPaper(
  reference: string,
  { library, act }: AnswerContext,
  meant: (id: string) => Intent = (id) => ({ kind: 'paper', reference: id }),
): Promise<Answer> {
  const proposals = await library.suggest(reference, { limit: PROPOSALS, kind: 'title' });
  const actions = proposals.map(({ text: title, id = '' }) =>
    act(meant(id), { label: shorten(title, LABEL_CHARACTERS), description: title }),
  );
  const hint = actions.length > 0 ? ' Did you mean:' : ' Search for some of its words to find its id.';
  return notice(
    'notice',
    `There is no paper with the id, title or address “${shorten(reference, 120)}” here.${hint}`,
    actions,
  );
}
