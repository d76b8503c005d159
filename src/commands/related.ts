import type { Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import type { Command, CommandContext } from './command.ts';
import { composeRelated, paperActions } from './compose-paper.ts';
import { notice } from './notice.ts';

const RELATED_PAPERS = 5;
const QUOTED_CHARACTERS = 100;

/** Papers near to a paper (by id, title or address) or to any text. */
export const answerRelated: Command<'related'> = ({ source }, context) =>
  composeRelatedPage(source, RELATED_PAPERS, context);

export function composeRelatedPage(source: string, limit: number, context: CommandContext): Answer {
  if (source.trim() === '') return notice('notice', 'There are no words there to find related papers by.');
  const paper = context.library.find(source);
  const { hits, close } = context.library.related(paper ?? source, limit);
  if (!close) return nothingClose(paper, source, context);
  return {
    tone: 'answer',
    blocks: [
      {
        kind: 'text',
        role: 'heading',
        spans: [{ text: 'Related to ' }, { text: nameOf(paper, source), style: 'strong' }],
      },
      ...hits.map((hit, at) => composeRelated(hit, at + 1, context)),
    ],
  };
}

function nameOf(paper: Paper | undefined, source: string): string {
  return paper === undefined ? `“${shorten(source, QUOTED_CHARACTERS)}”` : displayText(paper.title);
}

function nothingClose(paper: Paper | undefined, source: string, context: CommandContext): Answer {
  return notice(
    'notice',
    [
      { text: 'Nothing here comes close to ' },
      { text: nameOf(paper, source), style: 'strong' },
      {
        text: ` (searched: ${context.corpusFacts}). ${paper === undefined ? 'More words may help.' : ''}`.trimEnd(),
      },
    ],
    paper === undefined ? [] : paperActions(paper, context, ['paper']),
  );
}
