import type { Input } from '../../chat/event.ts';
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

/** Those below the whole answer. */
function buttonsOf(reply: Reply | undefined): readonly Action[] {
  return reply?.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : [])) ?? [];
}
