import type { Answer, Block } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { countPapers } from '../search/describe-library.ts';
import type { SearchPage } from '../search/library.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeNoAnswer, QUOTED_CHARACTERS, unreadNotes } from './compose-no-answer.ts';
import { composeHit } from './compose-paper.ts';
import { notice } from './notice.ts';
import { pageTurns } from './page-turns.ts';
import { heading, note } from './text-block.ts';

/** How a page of what was found is shown. */
interface Shown {
  /** Show the nearest papers although none really answers. */
  readonly nearest?: boolean;
  /** What was understood of what somebody said: the words that were searched for, and what else. */
  readonly understood?: { readonly words: string; readonly shown: readonly string[] };
}

/** A page of what was found, or that there is nothing. */
export async function composeSearch(
  page: SearchPage,
  context: AnswerContext,
  { nearest = false, understood }: Shown = {},
): Promise<Answer> {
  const { query, hits, total, confident, emptied } = page;
  if (total === 0 || emptied?.others === 0 || (!confident && !nearest)) return composeNoAnswer(page, context);
  if (query.offset >= total) return composeBeyondEnd(page, context);
  // Not what is shown: of a page that began earlier papers may have gone.
  const after = query.offset + query.limit;
  const turns = pageTurns(
    {
      name: `results for ${shorten(query.source, QUOTED_CHARACTERS)}`,
      previous: query.offset > 0 ? Math.max(0, query.offset - query.limit) : undefined,
      next: after < total ? after : undefined,
      page: (offset) => ({ kind: 'search', query: query.source, offset, nearest }),
    },
    context,
  );
  return {
    tone: 'answer',
    inPlace: true,
    blocks: [
      ...composeHeading(page, { nearest: nearest && !confident, understood }),
      ...hits.map((hit, at) => composeHit(hit, query.offset + at + 1, context)),
      ...turns,
    ],
  };
}

function composeHeading(
  { query, hits, total, didYouMean, isProvisional }: SearchPage,
  {
    nearest: onlyNearest,
    understood,
  }: { readonly nearest: boolean; readonly understood: Shown['understood'] },
): readonly Block[] {
  const { words = query.source, shown = [] } = understood ?? {};
  const source = shorten(words === '' ? shown.join(', ') : words, QUOTED_CHARACTERS);
  const range =
    hits.length === 0
      ? 'the papers that stood here went'
      : `${query.offset + 1}–${query.offset + hits.length} of ${total}`;
  const notes = [
    ...(shown.length === 0 || words === '' ? [] : [`understood: ${shown.join(' · ')}`]),
    onlyNearest ? 'none of them really answers' : range,
    ...unreadNotes(query),
    ...(didYouMean === undefined ? [] : [`also searched for “${shorten(didYouMean, QUOTED_CHARACTERS)}”`]),
    ...(query.order === undefined || shown.length > 0 ? [] : [`${query.order} first`]),
    ...(isProvisional
      ? ['in the order of the words alone while Paperboy still reads which go together']
      : []),
  ];
  return [
    heading(
      { text: onlyNearest ? 'Nearest to ' : words === '' ? 'Papers ' : 'Papers for ' },
      { text: source, style: 'strong' },
    ),
    note(notes.join(' · ')),
  ];
}

/** A page that is no more, e.g. since papers went. */
function composeBeyondEnd({ query, total }: SearchPage, { act }: AnswerContext): Answer {
  const first = act(
    { kind: 'search', query: query.source, offset: 0, nearest: false },
    { label: 'First page', description: `First page of results for ${query.source}` },
  );
  const source = shorten(query.source, QUOTED_CHARACTERS);
  const are = total === 1 ? 'is' : 'are';
  return notice('notice', `There ${are} only ${countPapers(total)} for “${source}”.`, [first]);
}
