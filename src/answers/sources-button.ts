import type { Intent } from '../chat/intent.ts';
import type { Action } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { MessageKey } from '../messages/messages.ts';
import { shownName } from '../sources/shown-name.ts';
import type { AnswerContext } from './answer-context.ts';

const LABEL_CHARACTERS = 75;

/** A button that does something to a source; its label names it. */
export function sourceButton(
  {
    verb,
    name,
    offset = 0,
    isSure,
  }: Pick<Intent<'sources'>, 'verb' | 'name' | 'isSure'> & { offset?: number },
  label: MessageKey,
  { act, say }: AnswerContext,
): Action {
  const sure = isSure === true ? ({ isSure } as const) : {};
  const text = say.text(label, { name: shownName(name) });
  return act(
    { kind: 'sources', verb, name, offset, ...sure },
    { label: shorten(text, LABEL_CHARACTERS), description: text },
  );
}
