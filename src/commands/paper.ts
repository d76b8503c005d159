import { isPaperId } from '../papers/paper.ts';
import type { Command } from './command.ts';
import { composeFullPaper } from './compose-paper.ts';
import { answerSearch } from './search.ts';
import { unknownPaper } from './unknown-paper.ts';

/** One paper in full. What is no paper's id, title or address was a search that happens to begin with “paper”. */
export const answerPaper: Command<'paper'> = (intent, context) => {
  const paper = context.library.find(intent.reference);
  if (paper !== undefined) return { tone: 'answer', blocks: [composeFullPaper(paper, context)] };
  if (isPaperId(intent.reference) && !/^[a-z]+$/i.test(intent.reference))
    return unknownPaper(intent.reference, context, 'paper');
  return answerSearch({ kind: 'search', query: intent.text, offset: 0, nearest: false }, context);
};
