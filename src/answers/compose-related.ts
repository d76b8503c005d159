import type { Intent } from '../chat/intent.ts';
import type { Answer, Block } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Messages } from '../messages/messages.ts';
import type { Paper } from '../papers/paper.ts';
import { textBesideReferences } from '../papers/reference.ts';
import { MAX_RELATED_CHARACTERS, type RelatedHit } from '../search/library.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeRelated } from './compose-paper.ts';
import { findCertain, findMeant, type Meant } from './find-meant.ts';
import { libraryText } from './library-text.ts';
import { notice } from './notice.ts';
import { listActions } from './page-turns.ts';
import { placedIn } from './placed-in.ts';
import { heading, note } from './text-block.ts';
import { unknownPaper } from './unknown-paper.ts';

const QUOTED_CHARACTERS = 100;

/** Of the score that a text has against itself. */
const LOOSE = 0.06;

interface Wanted {
  readonly limit: number;
  /** See Intent. */
  readonly isPassing?: boolean;
  /** See Intent. */
  readonly from?: Intent | undefined;
}

/** Papers near to a source, each with the reason, or that there is none. */
export async function composeRelatedPage(
  source: string,
  wanted: Wanted,
  context: AnswerContext,
): Promise<Answer> {
  const { limit, isPassing, from } = wanted;
  if (source.trim() === '') return notice('notice', context.say.spans('related.noWords'));
  // What begins as titles do is one, if there is one.
  const meant = await (BEGINS_AS_TITLE.test(source) ? findCertain : findMeant)(source, context.library);
  if (meant.kind === 'absent' && isAllOf(source, meant))
    return unknownPaper({ said: source, meant }, context, (id) => ({ kind: 'related', source: id }));
  const paper = meant.kind === 'paper' ? meant.paper : undefined;
  const { hits, close } = await context.library.related(paper ?? source, { limit: limit + 1 });
  if (!close)
    return (
      (isPassing || paper !== undefined ? await nearest(paper ?? source, wanted, context) : undefined) ??
      nothingClose(paper, { source, from }, context)
    );
  const { say } = context;
  const name = nameOf(paper, source, say);
  return composeList(
    {
      hits,
      name,
      source: paper?.id ?? source,
      wanted,
      head: [
        heading(say.spans('related.to', { name })),
        ...(paper === undefined && source.length > MAX_RELATED_CHARACTERS
          ? [note(say.text('list.cut', { count: MAX_RELATED_CHARACTERS }))]
          : []),
      ],
    },
    context,
  );
}

/** A source that long is kept with the conversation, to go back to. */
const KEPT_CHARACTERS = 500;

interface Found {
  readonly hits: readonly RelatedHit[];
  readonly head: readonly Block[];
  /** What they are related to, as it is shown. */
  readonly name: string;
  /** The same, as it can be asked for again. */
  readonly source: string;
  readonly wanted: Wanted;
}

/** @param hits one more than is wanted where there are more */
function composeList({ hits, head, name, source, wanted }: Found, context: AnswerContext): Answer {
  const { limit, isPassing = false, from } = wanted;
  const bare: Intent = { kind: 'related', source, ...(isPassing ? { isPassing: true as const } : {}) };
  const here = placedIn(bare, from);
  const isMore = context.asker?.inTheOpen === true && hits.length > limit;
  const list = { name, previous: undefined, next: isMore ? limit : undefined, page: () => here, here };
  return {
    tone: 'answer',
    // Of a whole thread it is not kept, nor the way that led there.
    ...(source.length > KEPT_CHARACTERS ? {} : { turns: { here: bare } }),
    ...(from === undefined ? {} : { inPlace: true }),
    blocks: [
      ...head,
      ...hits.slice(0, limit).map((hit, at) => composeRelated(hit, { ordinal: at + 1, from: here }, context)),
      ...listActions(list, from, context),
    ],
  };
}

/** Of a paper there are always some nearest, and what people say in passing has few words of papers: they are shown as what they are. */
async function nearest(
  source: Paper | string,
  wanted: Wanted,
  context: AnswerContext,
): Promise<Answer | undefined> {
  const { hits } = await context.library.related(source, { limit: wanted.limit + 1, threshold: LOOSE });
  if (hits.length === 0) return undefined;
  const isText = typeof source === 'string';
  const { say } = context;
  const name = isText ? nameOf(undefined, source, say) : source.shown.title;
  return composeList(
    {
      hits,
      name,
      source: isText ? source : source.id,
      wanted,
      head: [heading(say.spans('list.nearestTo', { name })), note(say.text('related.notClose'))],
    },
    context,
  );
}

const BEGINS_AS_TITLE = /^\s*["“]?\p{Lu}[^\n]{0,200}$/u;
const FEW_WORDS = 3;

/** Is a reference all there is? A title that is not here, or a text with a link in it, has words that can be related. */
function isAllOf(source: string, { kindOfReference: kind }: Extract<Meant, { kind: 'absent' }>): boolean {
  if (kind === 'title' || kind === 'quoted title') return false;
  return textBesideReferences(source).split(' ').length <= FEW_WORDS;
}

function nameOf(paper: Paper | undefined, source: string, say: Messages): string {
  return paper === undefined
    ? say.text('text.quoted', { text: shorten(source, QUOTED_CHARACTERS) })
    : paper.shown.title;
}

async function nothingClose(
  paper: Paper | undefined,
  { source, from }: { readonly source: string; readonly from: Intent | undefined },
  context: AnswerContext,
): Promise<Answer> {
  const { say } = context;
  return notice(
    'notice',
    say.spans(paper === undefined ? 'related.noneOfText' : 'related.noneOfPaper', {
      name: nameOf(paper, source, say),
      library: libraryText(await context.library.facts(), say),
    }),
    [...(paper === undefined ? [] : context.paperActions(paper, ['paper'], from)), ...context.backTo(from)],
  );
}
