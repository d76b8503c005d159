import type { Intent } from '../chat/intent.ts';
import type { Answer, Block, PaperBlock } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Messages } from '../messages/messages.ts';
import type { SearchPage } from '../search/library.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeNoAnswer, QUOTED_CHARACTERS, unreadNotes } from './compose-no-answer.ts';
import { composeHit } from './compose-paper.ts';
import { newMarks } from './new-marks.ts';
import { notice } from './notice.ts';
import { listActions, turnsOf } from './page-turns.ts';
import { heading, note } from './text-block.ts';
import { type Shown as ShownText, textIn } from './text-in.ts';

/** How a page of what was found is shown. */
interface Shown {
  /** Show the nearest papers although none really answers. */
  readonly nearest?: boolean;
  /** What was understood of what somebody said: the words that were searched for, and what else. */
  readonly understood?: { readonly words: string; readonly shown: readonly ShownText[] } | undefined;
}

/** A page of what was found, or that there is nothing. */
export async function composeSearch(
  found: SearchPage,
  context: AnswerContext,
  { nearest = false, understood }: Shown = {},
): Promise<Answer> {
  const { query, hits, total, confident, emptied } = found;
  if (total === 0 || emptied?.others === 0 || (!confident && !nearest))
    return composeNoAnswer(found, context);
  if (query.offset >= total) return composeBeyondEnd(found, context);
  // Not what is shown: of a page that began earlier papers may have gone.
  const after = query.offset + query.limit;
  const page = (offset: number): Intent => ({ kind: 'search', query: query.source, offset, nearest });
  const list = {
    name: context.say.text('list.results', { query: shorten(query.source, QUOTED_CHARACTERS) }),
    previous: query.offset > 0 ? Math.max(0, query.offset - query.limit) : undefined,
    next: after < total ? after : undefined,
    page,
    here: page(query.offset),
  };
  const marks = await newMarks(
    hits.map(({ paper }) => paper.id),
    context,
  );
  return {
    tone: 'answer',
    inPlace: true,
    turns: turnsOf(list),
    query: query.source,
    blocks: [
      ...composeHeading(found, { nearest: nearest && !confident, understood }, context.say),
      ...hits.map((hit, at) =>
        withMark(
          composeHit(hit, { ordinal: query.offset + at + 1, from: list.here }, context),
          marks.get(hit.paper.id),
        ),
      ),
      ...listActions(list, undefined, context),
    ],
  };
}

function withMark(entry: PaperBlock, mark: string | undefined): PaperBlock {
  if (mark === undefined) return entry;
  return { ...entry, reason: entry.reason === undefined ? mark : `${entry.reason} · ${mark}` };
}

function composeHeading(
  { query, hits, total, didYouMean, isProvisional }: SearchPage,
  { nearest, understood }: Shown,
  say: Messages,
): readonly Block[] {
  const { words = query.source, shown = [] } = understood ?? {};
  const filters = shown.map((one) => textIn(one, say));
  const range = { from: query.offset + 1, to: query.offset + hits.length, of: total };
  const notes = [
    ...(shown.length === 0 || words === ''
      ? []
      : [say.text('search.understood', { what: filters.join(' · ') })]),
    nearest === true
      ? say.text('search.noneAnswers')
      : say.text(hits.length === 0 ? 'search.gone' : 'list.range', range),
    ...unreadNotes(query, say),
    ...(didYouMean === undefined
      ? []
      : [say.text('search.also', { query: shorten(didYouMean, QUOTED_CHARACTERS) })]),
    ...(query.order === undefined || shown.length > 0 ? [] : [say.text(`filter.${query.order}`)]),
    ...(isProvisional ? [say.text('search.provisional')] : []),
  ];
  const name = shorten(words === '' ? filters.join(', ') : words, QUOTED_CHARACTERS);
  return [heading(say.spans(headingKey(words, nearest), { name })), note(notes.join(' · '))];
}

function headingKey(words: string, nearest: boolean | undefined) {
  if (nearest === true) return 'list.nearestTo';
  return words === '' ? 'search.papersOf' : 'search.papersFor';
}

/** A page that is no more, e.g. since papers went. */
function composeBeyondEnd({ query, total }: SearchPage, { act, say }: AnswerContext): Answer {
  const first = act(
    { kind: 'search', query: query.source, offset: 0, nearest: false },
    {
      label: say.text('search.firstPage'),
      description: say.text('search.firstPageOf', { query: query.source }),
    },
  );
  const source = shorten(query.source, QUOTED_CHARACTERS);
  return notice('notice', say.spans('search.beyondEnd', { count: total, query: source }), [first]);
}
