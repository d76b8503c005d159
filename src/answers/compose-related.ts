import type { Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Paper } from '../papers/paper.ts';
import { describeLibrary, groupDigits } from '../search/describe-library.ts';
import { MAX_RELATED_CHARACTERS } from '../search/library.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeRelated } from './compose-paper.ts';
import { notice } from './notice.ts';
import { heading, note } from './text-block.ts';

const QUOTED_CHARACTERS = 100;

const CUT = `only the first ${groupDigits(MAX_RELATED_CHARACTERS)} characters count`;

/** Papers near to a source, each with the reason, or that there is none. */
export async function composeRelatedPage(
  source: string,
  limit: number,
  context: AnswerContext,
): Promise<Answer> {
  if (source.trim() === '') return notice('notice', 'There are no words there to find related papers by.');
  const paper = await context.library.find(source);
  const { hits, close } = await context.library.related(paper ?? source, { limit });
  if (!close) return nothingClose(paper, source, context);
  return {
    tone: 'answer',
    blocks: [
      heading({ text: 'Related to ' }, { text: nameOf(paper, source), style: 'strong' }),
      ...(paper === undefined && source.length > MAX_RELATED_CHARACTERS ? [note(CUT)] : []),
      ...hits.map((hit, at) => composeRelated(hit, at + 1, context)),
    ],
  };
}

function nameOf(paper: Paper | undefined, source: string): string {
  return paper === undefined ? `“${shorten(source, QUOTED_CHARACTERS)}”` : paper.shown.title;
}

async function nothingClose(
  paper: Paper | undefined,
  source: string,
  context: AnswerContext,
): Promise<Answer> {
  const searched = describeLibrary(await context.library.facts());
  return notice(
    'notice',
    [
      { text: 'Nothing here comes close to ' },
      { text: nameOf(paper, source), style: 'strong' },
      {
        text: ` (searched: ${searched}). ${paper === undefined ? 'More words may help.' : ''}`.trimEnd(),
      },
    ],
    paper === undefined ? [] : context.paperActions(paper, ['paper']),
  );
}
