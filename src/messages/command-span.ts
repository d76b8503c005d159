import type { Span } from '../chat/reply.ts';

/** Slash commands of their own; whatever else can be said follows the first of all. */
export const SLASH_COMMANDS = ['paper', 'digest', 'saved', 'sources'] as const;

/** What can be said to the bot (`digest on`), with how that is typed as a slash command (`/digest on`). */
export function commandSpan(said: string): Span {
  const [word = ''] = said.split(' ', 1);
  const isOwn = SLASH_COMMANDS.some((name) => name === word);
  return { text: said, style: 'code', command: isOwn && word !== 'paper' ? `/${said}` : `/paper ${said}` };
}
