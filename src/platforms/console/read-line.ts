import type { Input } from '../../chat/event.ts';
import type { Kind } from '../../chat/intent.ts';
import type { Action, Reply } from '../../chat/reply.ts';

/**
 * What a line means. Buttons have no place in a terminal: what stands in brackets below the last answer can be typed; all else is
 * what it says, and whatever refers to an earlier answer the bot understands everywhere.
 */
export function readLine(line: string, last: Reply | undefined): Input {
  const text = line.trim();
  const action = buttonsOf(last).find(({ label }) => label.toLowerCase() === text.toLowerCase());
  return action === undefined ? { kind: 'text', text } : { kind: 'action', token: action.token };
}

/** Those below the whole answer, and those below a paper that lead back from it; what is wanted of the paper itself has words. */
function buttonsOf(reply: Reply | undefined): readonly Action[] {
  return (reply?.blocks ?? []).flatMap((block) => {
    if (block.kind === 'actions') return block.actions;
    return block.kind === 'paper' && block.ordinal === undefined ? block.actions.filter(leadsBack) : [];
  });
}

const OF_PAPER: ReadonlySet<Kind> = new Set(['related', 'cite', 'save', 'unsave', 'share']);

/** Is it no action of the opened paper? Of two of a kind the second is of what was shown before. */
function leadsBack({ kind }: Action, at: number, actions: readonly Action[]): boolean {
  return !OF_PAPER.has(kind) || actions.findIndex((one) => one.kind === kind) < at;
}
