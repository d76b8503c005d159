import type { Intent } from '../chat/intent.ts';
import type { Block } from '../chat/reply.ts';
import type { AnswerContext } from './answer-context.ts';

const LABELS = { previous: 'Previous page', next: 'Next page' } as const;

interface List {
  /** What turns its pages: `results for bandits`. */
  readonly name: string;
  /** Where the page before begins; undefined when there is none. */
  readonly previous: number | undefined;
  /** Where the page after begins. */
  readonly next: number | undefined;
  /** The page that begins there. */
  page(offset: number): Intent;
}

/** The buttons that turn the pages of a list, as a block; none when there is only one page. */
export function pageTurns(list: List, { act }: Pick<AnswerContext, 'act'>): readonly Block[] {
  const actions = (['previous', 'next'] as const).flatMap((turn) => {
    const offset = list[turn];
    if (offset === undefined) return [];
    const label = LABELS[turn];
    return [act(list.page(offset), { label, turn, description: `${label} of ${list.name}` })];
  });
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }];
}
