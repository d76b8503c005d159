import type { Intent } from '../chat/intent.ts';
import type { Action, Answer, Block } from '../chat/reply.ts';
import type { AnswerContext } from './answer-context.ts';

interface List {
  /** What turns its pages: `results for bandits`. */
  readonly name: string;
  /** The page that is shown. */
  readonly here: Intent;
  /** Where the page before begins; undefined when there is none. */
  readonly previous: number | undefined;
  /** Where the page after begins. */
  readonly next: number | undefined;
  /** The page that begins there. */
  page(offset: number): Intent;
}

/** The pages around the one that is shown, for buttons and for who says “next”. */
export function turnsOf({ here, previous, next, page }: List): NonNullable<Answer['turns']> {
  return {
    here,
    ...(previous === undefined ? {} : { previous: page(previous) }),
    ...(next === undefined ? {} : { next: page(next) }),
  };
}

/**
 * The buttons below a list: they turn its pages, and lead back to what was shown before. In the open one shows the whole list
 * to whoever presses it.
 */
export function listActions(list: List, from: Intent | undefined, context: AnswerContext): readonly Block[] {
  const actions = context.asker?.inTheOpen === true ? showAll(list, context) : turnActions(list, context);
  const all = [...actions, ...context.backTo(from)];
  return all.length === 0 ? [] : [{ kind: 'actions', actions: all }];
}

function turnActions(list: List, { act, say }: AnswerContext): readonly Action[] {
  return (['previous', 'next'] as const).flatMap((turn) => {
    const intent = turnsOf(list)[turn];
    if (intent === undefined) return [];
    const action = say.text(`action.${turn}`);
    return [
      act(intent, { label: action, description: say.text('action.turnOf', { action, list: list.name }) }),
    ];
  });
}

function showAll(list: List, { act, say }: AnswerContext): readonly Action[] {
  const { name, previous, next, page } = list;
  if (previous === undefined && next === undefined) return [];
  const description = say.text('action.showAllOf', { list: name });
  return [act(page(0), { label: say.text('action.showAll'), description })];
}
