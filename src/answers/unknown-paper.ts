import type { Intent } from '../chat/intent.ts';
import type { Answer, Block } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Messages } from '../messages/messages.ts';
import type { Paper } from '../papers/paper.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Absent, Meant } from './find-meant.ts';
import { libraryText } from './library-text.ts';
import { notice } from './notice.ts';

const PROPOSALS = 3;
const LABEL_CHARACTERS = 75;
/** Addresses are long, and whoever typed one wants to see which it was. */
const SAID_CHARACTERS = 300;

/** What is wanted of a paper that may be meant instead, by its id. */
type Wanted = (id: string) => Intent;

const OPEN: Wanted = (id) => ({ kind: 'paper', reference: id });

/** What was typed and names no paper here; `meant` is what findMeant makes of it. */
interface Unknown {
  readonly said: string;
  readonly meant?: Exclude<Meant, { readonly kind: 'paper' }>;
}

/** That there is no such paper, or that there are several, with the titles that may have been meant. */
export async function unknownPaper(
  { said, meant = { kind: 'none' } }: Unknown,
  context: AnswerContext,
  wanted: Wanted = OPEN,
): Promise<Answer> {
  if (meant.kind === 'absent') {
    const asked = await (await import('./unknown-lookup.ts')).lookUpElsewhere(said, context);
    const absent = () => composeAbsent(meant, context, wanted);
    if (asked === undefined) return absent();
    const { composeFound, missingNotes } = await import('./unknown-found.ts');
    return (await composeFound(asked, context)) ?? withNotes(await absent(), missingNotes(asked, context));
  }
  if (meant.kind === 'several') {
    const papers = meant.papers.slice(0, PROPOSALS);
    return notice('notice', context.say.spans('unknown.several'), buttonsOf(papers, context, wanted));
  }
  const proposals = await context.library.suggest(said, { limit: PROPOSALS, kind: 'title' });
  const actions = proposals.map(({ text, id = '' }) => buttonOf({ id, title: text }, context, wanted));
  const key = actions.length > 0 ? 'unknown.didYouMean' : 'unknown.searchForIt';
  return notice('notice', context.say.spans(key, { said: shorten(said, SAID_CHARACTERS) }), actions);
}

/** Behind what is said, before the buttons. */
function withNotes(answer: Answer, notes: readonly Block[]): Answer {
  const [told, ...rest] = answer.blocks;
  return told === undefined ? answer : { ...answer, blocks: [told, ...notes, ...rest] };
}

/** That one certain paper is not here, by the id, address or title as it was typed; with what is here, and the nearest titles. */
export async function composeAbsent(
  absent: Absent,
  context: AnswerContext,
  wanted: Wanted = OPEN,
): Promise<Answer> {
  const { say, library } = context;
  const { nearest, kindOfReference } = absent;
  return notice(
    'notice',
    say.spans('unknown.absent', {
      name: nameOf(absent, say),
      isId: kindOfReference === 'id' ? 'yes' : 'no',
      library: libraryText(await library.facts(), say),
      hasNear: nearest.length > 0 ? 'yes' : 'no',
    }),
    buttonsOf(nearest.slice(0, PROPOSALS), context, wanted),
  );
}

/** An address has slashes, where an arXiv id has its number behind the only one (`math.GT/0309136`). */
const ADDRESS = /:\/\/|^(?:[\w-]+\.)+[a-z]{2,}\/(?!\d{7})/i;
const PREFIX = /^(?:arxiv(?:\.org)?(?: preprint| paper| id| number)?|abs|doi)[\s:#/=]*/i;

function nameOf({ said, kindOfReference: kind }: Absent, say: Messages): string {
  const shown = shorten(said.replace(/\s+/g, ' '), SAID_CHARACTERS);
  if (kind === 'entry' || kind === 'title' || kind === 'quoted title')
    return say.text('text.quoted', { text: shown });
  if (ADDRESS.test(said) || !(kind === 'arxiv' || kind === 'doi')) return shown;
  return `${kind === 'arxiv' ? 'arXiv' : 'DOI'} ${shown.replace(PREFIX, '')}`;
}

function buttonsOf(papers: readonly Paper[], context: AnswerContext, wanted: Wanted) {
  return papers.map(({ id, shown: { title } }) => buttonOf({ id, title }, context, wanted));
}

function buttonOf(
  { id, title }: { readonly id: string; readonly title: string },
  { act }: AnswerContext,
  wanted: Wanted,
) {
  return act(wanted(id), { label: shorten(title, LABEL_CHARACTERS), description: title });
}
