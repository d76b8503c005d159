import type { Command } from './command.ts';
import { answerHelp } from './help.ts';
import { answerSaved } from './saved.ts';

/** The page that greets a person: what can be asked, and the own reading list. */
export const answerHome: Command<'home'> = async (_, context) => {
  const help = await answerHelp({ kind: 'help' }, context);
  if (context.readingList === undefined || context.asker === undefined) return help;
  const saved = await answerSaved({ kind: 'saved', offset: 0 }, context);
  return { tone: 'answer', blocks: [...help.blocks, { kind: 'divider' }, ...saved.blocks] };
};
