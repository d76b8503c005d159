import type { Action, Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import { displayText } from '../papers/latex.ts';
import type { Command, CommandContext } from './command.ts';
import { composeListedPaper, paperActions } from './compose-paper.ts';
import { notice } from './notice.ts';
import { unknownPaper } from './unknown-paper.ts';

const PAGE_SIZE = 5;
const NO_LIST = 'Reading lists are not kept here.';

/** Puts a paper on the asker's reading list. */
export const answerSave: Command<'save'> = async ({ id }, context) => {
  const { library, readingList, asker, tokens } = context;
  const paper = library.find(id);
  if (paper === undefined) return unknownPaper(id, context, 'paper');
  if (readingList === undefined || asker === undefined) return notice('notice', NO_LIST);
  const outcome = await readingList.add(asker.owner, paper.id);
  const title = { text: shorten(displayText(paper.title), 200), style: 'strong' } as const;
  const show: Action = {
    label: 'Reading list',
    description: 'Show your reading list',
    token: tokens.encode({ kind: 'saved', offset: 0 }),
  };
  if (outcome === 'full')
    return notice('notice', 'Your reading list is full. Remove something from it first.', [show]);
  const what = outcome === 'added' ? ' is on your reading list now.' : ' is on your reading list already.';
  return notice('notice', [title, { text: what }], [show]);
};

/** Takes a paper off the list, and shows the list. */
export const answerUnsave: Command<'unsave'> = async ({ id }, context) => {
  if (context.asker !== undefined) await context.readingList?.remove(context.asker.owner, id);
  return answerSaved({ kind: 'saved', offset: 0 }, context);
};

/** The asker's reading list, newest first. */
export const answerSaved: Command<'saved'> = async ({ offset }, context) => {
  const { readingList, asker } = context;
  if (readingList === undefined || asker === undefined) return notice('notice', NO_LIST);
  const ids = await readingList.list(asker.owner);
  if (ids.length === 0)
    return {
      ...notice('notice', 'Your reading list is empty. “Save” below a paper puts it here.'),
      inPlace: true,
    };
  return composeList(ids, Math.min(offset, ids.length - 1), context);
};

function composeList(ids: readonly string[], offset: number, context: CommandContext): Answer {
  const papers = ids.slice(offset, offset + PAGE_SIZE).flatMap((id) => context.library.find(id) ?? []);
  const gone = Math.min(PAGE_SIZE, ids.length - offset) - papers.length;
  const turn = (label: string, to: number): Action => ({
    label,
    description: `${label} of your reading list`,
    token: context.tokens.encode({ kind: 'saved', offset: to }),
  });
  const turns = [
    ...(offset > 0 ? [turn('Previous page', Math.max(0, offset - PAGE_SIZE))] : []),
    ...(offset + PAGE_SIZE < ids.length ? [turn('Next page', offset + PAGE_SIZE)] : []),
  ];
  const range = `${offset + 1}–${Math.min(offset + PAGE_SIZE, ids.length)} of ${ids.length}`;
  const note = gone === 0 ? range : `${range} · ${gone} not in this corpus any more`;
  return {
    tone: 'answer',
    inPlace: true,
    blocks: [
      { kind: 'text', role: 'heading', spans: [{ text: 'Your reading list' }] },
      { kind: 'text', role: 'note', spans: [{ text: note }] },
      ...papers.map((paper, at) => ({
        ...composeListedPaper(paper, context),
        ordinal: offset + at + 1,
        actions: paperActions(paper, context, ['paper', 'related', 'cite', 'unsave', 'share']),
      })),
      ...(turns.length === 0 ? [] : [{ kind: 'actions' as const, actions: turns }]),
    ],
  };
}
