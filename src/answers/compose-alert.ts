import type { AlertPost } from '../alerts/alert-context.ts';
import type { Action, Answer, Block, PaperBlock } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { Paper } from '../papers/paper.ts';
import type { AlertGroup } from '../store/alerts.ts';
import type { AnswerContext } from './answer-context.ts';
import { composePaper } from './compose-paper.ts';
import { dayText } from './digest/day-text.ts';
import { heading, note } from './text-block.ts';

/** Titles in one message. */
const MOST_TITLES = 10;
/** So few have a button each that opens them. */
const FEW_TITLES = 5;
/** Buttons in a row, of which one lists all that is followed and one shows all papers. */
const MOST_STOPS = 3;
const TITLE_CHARACTERS = 200;
const TITLE_CHARACTERS_OF_MANY = 120;
/** Named of each of many. */
const MANY_AUTHORS = 2;
const LABEL_CHARACTERS = 50;

/**
 * What a person or a channel is told of on a day, by what they follow; undefined when none of the papers is in the library any
 * more. Every group shows one paper at least, as far as there is room.
 * @param context in the language of who reads it
 */
export async function composeAlert(post: AlertPost, context: AnswerContext): Promise<Answer | undefined> {
  const { say } = context;
  const { groups, slot, deliveryKey, follower } = post;
  const rooms = shareRoom(groups.map(({ paperIds }) => paperIds.length));
  const found = await Promise.all(groups.map((group, at) => findShown(group, rooms[at] ?? 0, context)));
  const shown = found.flatMap(({ papers }) => papers).length;
  if (shown === 0) return undefined;
  const all = groups.flatMap(({ paperIds }) => paperIds).length;
  const whose = follower.kind;
  return {
    tone: 'answer',
    deliveryKey,
    blocks: [
      heading(say.text('alert.heading', { whose })),
      note(`${dayText(slot, say.locale)} · ${say.text('alert.group', { count: all })}`),
      ...found.flatMap((group) => groupBlocks(group, shown <= FEW_TITLES, context)),
      ...(all > shown ? [note(say.text('alert.more', { count: all - shown }))] : []),
      { kind: 'actions', actions: alertActions(post, all, context) },
    ],
  };
}

/** How many of each are shown: one of each in turn until there is no room. */
export function shareRoom(counts: readonly number[], room = MOST_TITLES): readonly number[] {
  const shares = counts.map(() => 0);
  let left = room;
  for (let round = 0; left > 0 && counts.some((count) => count > round); round++)
    for (const [at, count] of counts.entries())
      if (count > round && left > 0) {
        shares[at] = round + 1;
        left--;
      }
  return shares;
}

interface ShownGroup extends AlertGroup {
  readonly papers: readonly Paper[];
}

async function findShown(group: AlertGroup, room: number, { library }: AnswerContext): Promise<ShownGroup> {
  const papers: Paper[] = [];
  for (const id of group.paperIds) {
    if (papers.length >= room) break;
    const paper = await library.find(id);
    if (paper !== undefined) papers.push(paper);
  }
  return { ...group, papers };
}

function groupBlocks(
  { query, papers, paperIds }: ShownGroup,
  areFew: boolean,
  context: AnswerContext,
): readonly Block[] {
  if (papers.length === 0) return [];
  const { say } = context;
  const more = paperIds.length - papers.length;
  return [
    {
      kind: 'text',
      role: 'body',
      spans: [
        { text: query, style: 'strong' },
        ...(more > 0 ? [{ text: ` · ${say.text('alert.group', { count: paperIds.length })}` }] : []),
      ],
    },
    ...papers.map((paper) => paperBlock(paper, areFew, context)),
  ];
}

/** Of many only what tells whether to open one: a message of Discord has room for 4,000 characters with all addresses. */
function paperBlock(paper: Paper, areFew: boolean, { say, paperActions }: AnswerContext): PaperBlock {
  const block = composePaper(paper, say, areFew ? undefined : MANY_AUTHORS);
  return {
    ...block,
    title: shorten(block.title, areFew ? TITLE_CHARACTERS : TITLE_CHARACTERS_OF_MANY),
    ...(areFew ? { actions: paperActions(paper, ['paper', 'related', 'save', 'cite']) } : { moreLinks: [] }),
  };
}

function alertActions(
  { groups, slot, follower: { kind: whose } }: AlertPost,
  all: number,
  { act, say }: AnswerContext,
): readonly Action[] {
  const label = say.text('action.allNew', { count: all });
  const list = say.text(whose === 'channel' ? 'action.followingHere' : 'action.following');
  return [
    ...(all > FEW_TITLES
      ? [
          act(
            { kind: 'following', offset: 0, slot, whose },
            { label, description: say.text('alert.name', { day: dayText(slot, say.locale) }) },
          ),
        ]
      : []),
    ...groups.slice(0, MOST_STOPS).map(({ follow, query }) =>
      act(
        { kind: 'unfollow', follow, whose },
        {
          label: say.text('action.stopOne', { query: shorten(query, LABEL_CHARACTERS) }),
          description: say.text('action.stopOf', { query }),
        },
      ),
    ),
    act({ kind: 'following', offset: 0, whose }, { label: list, description: list }),
  ];
}
