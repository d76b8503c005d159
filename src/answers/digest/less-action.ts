import type { Action } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import type { Paper } from '../../papers/paper.ts';
import type { AnswerContext } from '../answer-context.ts';

const TITLE_CHARACTERS = 100;

/** The button that says that papers like this one are not wanted. */
export function lessAction({ id, shown }: Paper, { act, say }: Pick<AnswerContext, 'act' | 'say'>): Action {
  const label = say.text('taste.less');
  const title = shorten(shown.title, TITLE_CHARACTERS);
  return act(
    { kind: 'digest', verb: 'taste', text: `less ${id}` },
    { label, description: say.text('action.ofPaper', { action: label, title }) },
  );
}
