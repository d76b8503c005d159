import type { ActionTokens } from '../chat/action-token.ts';
import type { Action, Answer, Block } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { isPaperId } from '../papers/paper.ts';
import type { SearchPage } from '../search/library.ts';
import { isEmptyQuery, parseQuery } from '../search/query.ts';
import type { Command, CommandContext } from './command.ts';
import { composeFullPaper, composeHit } from './compose-paper.ts';
import { answerHelp } from './help.ts';
import { notice } from './notice.ts';

/** Papers on a page of an answer. */
const PAGE_SIZE = 5;
const QUOTED_CHARACTERS = 150;

export const answerSearch: Command<'search'> = (intent, context) => {
  const paper = isPaperId(intent.query) ? context.library.find(intent.query) : undefined;
  if (paper !== undefined) return { tone: 'answer', blocks: [composeFullPaper(paper, context)] };
  const query = parseQuery(intent.query, { offset: intent.offset, limit: PAGE_SIZE });
  if (isEmptyQuery(query)) return answerHelp({ kind: 'help' }, context);
  return composeSearch(context.library.search(query), context, intent.nearest);
};

/** @param nearest show the nearest papers although none really answers */
export function composeSearch(page: SearchPage, context: CommandContext, nearest: boolean): Answer {
  const { query, hits, total, confident } = page;
  if (total === 0 || (!confident && !nearest)) return composeNoAnswer(page, context);
  if (hits.length === 0) {
    return notice(
      'notice',
      `There are only ${total} papers for “${shorten(query.source, QUOTED_CHARACTERS)}”.`,
      firstPage(page, context.tokens),
    );
  }
  const wanted = context.library.wanted(query);
  const turns = pageTurns(page, context.tokens, nearest);
  return {
    tone: 'answer',
    inPlace: true,
    blocks: [
      ...heading(page, nearest && !confident),
      ...hits.map((hit, at) => composeHit(hit, query.offset + at + 1, wanted, context)),
      ...(turns.length === 0 ? [] : [{ kind: 'actions' as const, actions: turns }]),
    ],
  };
}

function heading({ query, hits, total, didYouMean }: SearchPage, onlyNearest: boolean): readonly Block[] {
  const source = shorten(query.source, QUOTED_CHARACTERS);
  const range = `${query.offset + 1}–${query.offset + hits.length} of ${total}`;
  const note = [
    onlyNearest ? 'none of them really answers' : range,
    ...(didYouMean === undefined ? [] : [`also searched for “${shorten(didYouMean, QUOTED_CHARACTERS)}”`]),
  ];
  return [
    {
      kind: 'text',
      role: 'heading',
      spans: [{ text: onlyNearest ? 'Nearest to ' : 'Papers for ' }, { text: source, style: 'strong' }],
    },
    { kind: 'text', role: 'note', spans: [{ text: note.join(' · ') }] },
  ];
}

/** Nothing found, or nothing that answers: said plainly, with the ways on. */
function composeNoAnswer(
  { query, total, didYouMean }: SearchPage,
  { tokens, corpusFacts }: CommandContext,
): Answer {
  const source = shorten(query.source, QUOTED_CHARACTERS);
  const ask = (label: string, text: string, nearest: boolean): Action => ({
    label: shorten(label, 75),
    description: label,
    token: tokens.encode({ kind: 'search', query: text, offset: 0, nearest }),
  });
  return notice(
    'notice',
    [
      { text: 'Nothing here really answers ' },
      { text: source, style: 'strong' },
      { text: ` (searched: ${corpusFacts}).` },
    ],
    [
      ...(didYouMean === undefined ? [] : [ask(`Did you mean: ${didYouMean}`, didYouMean, false)]),
      ...(total === 0 ? [] : [ask('Show the nearest anyway', query.source, true)]),
    ],
  );
}

function pageTurns(
  { query, hits, total }: SearchPage,
  tokens: ActionTokens,
  nearest: boolean,
): readonly Action[] {
  const turn = (label: string, offset: number): Action => ({
    label,
    description: `${label} of results for ${shorten(query.source, QUOTED_CHARACTERS)}`,
    token: tokens.encode({ kind: 'search', query: query.source, offset, nearest }),
  });
  const after = query.offset + hits.length;
  return [
    ...(query.offset > 0 ? [turn('Previous page', Math.max(0, query.offset - query.limit))] : []),
    ...(after < total ? [turn('Next page', after)] : []),
  ];
}

function firstPage({ query }: SearchPage, tokens: ActionTokens): readonly Action[] {
  const token = tokens.encode({ kind: 'search', query: query.source, offset: 0, nearest: false });
  return [{ label: 'First page', description: `First page of results for ${query.source}`, token }];
}
