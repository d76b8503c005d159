import type { Command } from './command.ts';
import { composeFullPaper } from './compose-paper.ts';
import { unknownPaper } from './unknown-paper.ts';

/** One paper for everyone in the conversation, saying who shows it. */
export const answerShare: Command<'share'> = ({ id }, context) => {
  const paper = context.library.find(id);
  if (paper === undefined) return unknownPaper(id, context, 'paper');
  return {
    tone: 'answer',
    blocks: [
      { kind: 'text', role: 'note', spans: [{ text: `Shared by ${context.asker?.name ?? 'somebody'}` }] },
      // Everybody sees it now: there is nobody left to share it with.
      composeFullPaper(paper, { ...context, asker: undefined }),
    ],
  };
};
