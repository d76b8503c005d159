import type { Intent } from '../chat/intent.ts';
import type { Answer, Block, Span, TextBlock } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { listNames } from '../messages/list-names.ts';
import type { Messages } from '../messages/messages.ts';
import type { Reference } from '../papers/reference.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeFullPaper, composeRelated } from './compose-paper.ts';
import { heading, note } from './text-block.ts';
import {
  type Elsewhere,
  type FoundElsewhere,
  type MissingElsewhere,
  MOST_LOOKED_UP,
} from './unknown-lookup.ts';

const TITLE_CHARACTERS = 120;
const RELATED = 3;

/** Papers that the library lacks, with what it has near to them; undefined where none was found. */
export async function composeFound(
  elsewhere: Elsewhere,
  context: AnswerContext,
): Promise<Answer | undefined> {
  const { found } = elsewhere;
  const lacking = found.filter(({ isHere }) => !isHere);
  if (found.length === 0) return undefined;
  return {
    tone: 'answer',
    blocks: [
      ...(lacking.length === 0 ? [] : [note(context.say.text('unknown.lookedUp'))]),
      ...found.map((one) => composeOne(one, context)),
      ...missingNotes(elsewhere, context),
      ...(await relatedTo(lacking, found, context)),
    ],
  };
}

function composeOne({ paper, key, isHere }: FoundElsewhere, context: AnswerContext): Block {
  const block = composeFullPaper(paper, context);
  if (isHere) return block;
  const { act, say } = context;
  const action = say.text('unknown.add');
  const description = say.text('action.ofPaper', {
    action,
    title: shorten(paper.shown.title, TITLE_CHARACTERS),
  });
  // Until it is here, it is called as it is elsewhere.
  return {
    ...block,
    id: key,
    actions: [act({ kind: 'add', reference: key }, { label: action, description })],
  };
}

/** What the library has that is near to those that it lacks. */
async function relatedTo(
  lacking: readonly FoundElsewhere[],
  found: readonly FoundElsewhere[],
  context: AnswerContext,
): Promise<readonly Block[]> {
  const [first] = lacking;
  if (first === undefined) return [];
  const text = lacking.map(({ paper }) => `${paper.shown.title}\n${paper.shown.abstract}`).join('\n\n');
  const { hits } = await context.library.related(text, { limit: RELATED });
  const shown = new Set(found.map(({ paper }) => paper.id));
  const others = hits.filter(({ paper }) => !shown.has(paper.id));
  if (others.length === 0) return [];
  const from: Intent = { kind: 'paper', reference: first.key };
  return [
    heading(context.say.text('unknown.relatedHere')),
    ...others.map((hit, at) => composeRelated(hit, { ordinal: at + 1, from }, context)),
  ];
}

/** Why others were not found, each in a sentence. */
export function missingNotes(
  { missing, isMore }: Elsewhere,
  { say }: Pick<AnswerContext, 'say'>,
): readonly TextBlock[] {
  return [
    ...missing.map(({ reference, ...one }) => note(missingText({ ...one, said: saidOf(reference) }, say))),
    ...(isMore ? [note(say.text('unknown.onlyFirst', { count: MOST_LOOKED_UP }))] : []),
  ];
}

function saidOf({ kind, said, title }: Reference): string {
  return kind === 'entry' ? (title ?? said) : said;
}

const KEYS = { unknown: 'unknown.notElsewhere', silent: 'unknown.silent' } as const;
const SAID_CHARACTERS = 100;

/** Why one was not found. @param said as it was typed */
export function missingText(
  { said, kind, asked }: Omit<MissingElsewhere, 'reference'> & { readonly said: string },
  say: Messages,
): readonly Span[] {
  const names = listNames(asked, 'and', say.locale);
  const reference = shorten(said.replace(/\s+/g, ' '), SAID_CHARACTERS);
  return say.spans(KEYS[kind], { reference, names });
}
