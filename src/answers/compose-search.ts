import type { Answer, Block } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { countPapers, describeLibrary, groupDigits } from '../search/describe-library.ts';
import type { SearchPage } from '../search/library.ts';
import { MAX_QUERY_CHARACTERS, type SearchQuery } from '../search/query.ts';
import type { AnswerContext } from './answer-context.ts';
import { composeHit } from './compose-paper.ts';
import { notice } from './notice.ts';
import { pageTurns } from './page-turns.ts';
import { heading, note } from './text-block.ts';

const QUOTED_CHARACTERS = 150;

/**
 * A page of what was found, or that there is nothing.
 * @param nearest show the nearest papers although none really answers
 */
export async function composeSearch(
  page: SearchPage,
  context: AnswerContext,
  nearest: boolean,
): Promise<Answer> {
  const { query, hits, total, confident } = page;
  if (total === 0 || (!confident && !nearest)) return composeNoAnswer(page, context);
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
      ...composeHeading(page, nearest && !confident),
      ...hits.map((hit, at) => composeHit(hit, query.offset + at + 1, context)),
      ...turns,
    ],
  };
}

function composeHeading(
  { query, hits, total, didYouMean, isProvisional }: SearchPage,
  onlyNearest: boolean,
): readonly Block[] {
  const source = shorten(query.source, QUOTED_CHARACTERS);
  const range =
    hits.length === 0
      ? 'the papers that stood here went'
      : `${query.offset + 1}–${query.offset + hits.length} of ${total}`;
  const notes = [
    onlyNearest ? 'none of them really answers' : range,
    ...cutNotes(query),
    ...(didYouMean === undefined ? [] : [`also searched for “${shorten(didYouMean, QUOTED_CHARACTERS)}”`]),
    ...(isProvisional
      ? ['in the order of the words alone while Paperboy still reads which go together']
      : []),
  ];
  return [
    heading({ text: onlyNearest ? 'Nearest to ' : 'Papers for ' }, { text: source, style: 'strong' }),
    note(notes.join(' · ')),
  ];
}

/** What is left out of a question is said. */
function cutNotes({ isCut }: SearchQuery): readonly string[] {
  return isCut ? [`only the first ${groupDigits(MAX_QUERY_CHARACTERS)} characters count`] : [];
}

/** Nothing found, or nothing that answers: said plainly, with the ways on. */
async function composeNoAnswer(
  { query, total, didYouMean }: SearchPage,
  { act, library }: AnswerContext,
): Promise<Answer> {
  const searched = describeLibrary(await library.facts());
  const ask = (label: string, text: string, nearest: boolean) =>
    act(
      { kind: 'search', query: text, offset: 0, nearest },
      { label: shorten(label, 75), description: label },
    );
  return notice(
    'notice',
    [
      { text: 'Nothing here really answers ' },
      { text: shorten(query.source, QUOTED_CHARACTERS), style: 'strong' },
      { text: ` (${[`searched: ${searched}`, ...cutNotes(query)].join('; ')}).` },
    ],
    [
      ...(didYouMean === undefined ? [] : [ask(`Did you mean: ${didYouMean}`, didYouMean, false)]),
      ...(total === 0 ? [] : [ask('Show the nearest anyway', query.source, true)]),
    ],
  );
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
