import type { Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Paper } from '../papers/paper.ts';
import { textBesideReferences } from '../papers/reference.ts';
import { describeLibrary, groupDigits } from '../search/describe-library.ts';
import { MAX_RELATED_CHARACTERS } from '../search/library.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeRelated } from './compose-paper.ts';
import { findCertain, findMeant, type Meant } from './find-meant.ts';
import { notice } from './notice.ts';
import { heading, note } from './text-block.ts';
import { unknownPaper } from './unknown-paper.ts';

const QUOTED_CHARACTERS = 100;

const CUT = `only the first ${groupDigits(MAX_RELATED_CHARACTERS)} characters count`;

/** Of the score that a text has against itself. */
const LOOSE = 0.06;

interface Wanted {
  readonly limit: number;
  /** See Intent. */
  readonly isPassing?: boolean;
}

/** Papers near to a source, each with the reason, or that there is none. */
export async function composeRelatedPage(
  source: string,
  { limit, isPassing }: Wanted,
  context: AnswerContext,
): Promise<Answer> {
  if (source.trim() === '') return notice('notice', 'There are no words there to find related papers by.');
  // What begins as titles do is one, if there is one.
  const meant = await (BEGINS_AS_TITLE.test(source) ? findCertain : findMeant)(source, context.library);
  if (meant.kind === 'absent' && isAllOf(source, meant))
    return unknownPaper({ said: source, meant }, context, (id) => ({ kind: 'related', source: id }));
  const paper = meant.kind === 'paper' ? meant.paper : undefined;
  const { hits, close } = await context.library.related(paper ?? source, { limit });
  if (!close)
    return (
      (isPassing || paper !== undefined ? await nearest(paper ?? source, limit, context) : undefined) ??
      nothingClose(paper, source, context)
    );
  return {
    tone: 'answer',
    blocks: [
      heading({ text: 'Related to ' }, { text: nameOf(paper, source), style: 'strong' }),
      ...(paper === undefined && source.length > MAX_RELATED_CHARACTERS ? [note(CUT)] : []),
      ...hits.map((hit, at) => composeRelated(hit, at + 1, context)),
    ],
  };
}

/** Of a paper there are always some nearest, and what people say in passing has few words of papers: they are shown as what they are. */
async function nearest(
  source: Paper | string,
  limit: number,
  context: AnswerContext,
): Promise<Answer | undefined> {
  const { hits } = await context.library.related(source, { limit, threshold: LOOSE });
  if (hits.length === 0) return undefined;
  return {
    tone: 'answer',
    blocks: [
      heading(
        { text: 'Nearest to ' },
        {
          text: typeof source === 'string' ? nameOf(undefined, source) : source.shown.title,
          style: 'strong',
        },
      ),
      note('none of them comes really close'),
      ...hits.map((hit, at) => composeRelated(hit, at + 1, context)),
    ],
  };
}

const BEGINS_AS_TITLE = /^\s*["“]?\p{Lu}[^\n]{0,200}$/u;
const FEW_WORDS = 3;

/** Is a reference all there is? A title that is not here, or a text with a link in it, has words that can be related. */
function isAllOf(source: string, { kindOfReference: kind }: Extract<Meant, { kind: 'absent' }>): boolean {
  if (kind === 'title' || kind === 'quoted title') return false;
  return textBesideReferences(source).split(' ').length <= FEW_WORDS;
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
