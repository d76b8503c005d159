import type { Following } from '../alerts/alert-desk.ts';
import { MOST_FOLLOWS } from '../alerts/alert-desk.ts';
import type { Intent } from '../chat/intent.ts';
import type { Answer, Block } from '../chat/reply.ts';
import { localDate } from '../digest/local-time.ts';
import type { Follow } from '../store/follows.ts';
import type { AnswerContext } from './answer-context.ts';
import { composePaper } from './compose-paper.ts';
import { dayText } from './digest/day-text.ts';
import { momentSpan } from './digest/moment-text.ts';
import { type FollowPlace, followPlace, refusedTo } from './follow-place.ts';
import { notice } from './notice.ts';
import { listActions, turnsOf } from './page-turns.ts';
import { heading, note } from './text-block.ts';

/** What is followed, each with a way to stop it; or the papers of a day; or takes up again what was paused. */
export async function answerFollowing(intent: Intent<'following'>, context: AnswerContext): Promise<Answer> {
  const place = await followPlace(intent, context);
  if ('blocks' in place) return place;
  if (intent.slot !== undefined) return showAlert(intent.slot, { ...intent, place }, context);
  if (intent.resumes === true) return resume(place, context);
  return showList(intent.offset, place, context);
}

async function resume(place: FollowPlace, context: AnswerContext): Promise<Answer> {
  const refused = refusedTo(place, context);
  if (refused !== undefined) return refused;
  await place.desk.resume(place.follower);
  const list = await showList(0, place, context);
  return { ...list, blocks: [...list.blocks, note(context.say.spans('following.resumed'))] };
}

async function showList(from: number, place: FollowPlace, context: AnswerContext): Promise<Answer> {
  const { desk, follower, whose } = place;
  const { say, pageSize } = context;
  const following = await desk.following(follower);
  const { follows } = following;
  if (follows.length === 0)
    return { ...notice('notice', say.spans('following.none', { whose })), inPlace: true };
  const offset = Math.min(from, follows.length - 1);
  const end = Math.min(offset + pageSize, follows.length);
  const page = (to: number): Intent<'following'> => ({ kind: 'following', offset: to, whose });
  const name = say.text('following.heading', { whose });
  const list = {
    here: page(offset),
    name,
    previous: offset > 0 ? Math.max(0, offset - pageSize) : undefined,
    next: end < follows.length ? end : undefined,
    page,
  };
  const range = say.spans('following.range', {
    ...{ from: offset + 1, to: end, of: follows.length, most: MOST_FOLLOWS },
  });
  return {
    tone: 'answer',
    inPlace: true,
    turns: turnsOf(list),
    blocks: [
      heading(name),
      note([...range, ...nextIn(following, context)]),
      ...troubleBlocks(following, place, context),
      ...follows.slice(offset, end).flatMap((one) => followBlocks(one, following, { place, context })),
      ...listActions(list, undefined, context),
    ],
  };
}

function nextIn({ next }: Following, { say }: AnswerContext) {
  if (next === undefined) return [];
  const moment = momentSpan(next.at, next.timezone, say.locale);
  return [{ text: ' · ' }, ...say.spans('following.next', { moment })];
}

function troubleBlocks(
  { pausedReason, unsent }: Following,
  { whose }: FollowPlace,
  { act, say }: AnswerContext,
): readonly Block[] {
  const action = say.text('action.resume');
  const spans =
    pausedReason === undefined
      ? unsent && say.spans('following.trouble', { reason: unsent.reason })
      : say.spans('following.paused', { whose, reason: pausedReason, action });
  if (spans === undefined) return [];
  const actions = [
    ...(pausedReason === undefined
      ? []
      : [
          act(
            { kind: 'following', offset: 0, whose, resumes: true },
            { label: action, description: say.text('action.resumeAll') },
          ),
        ]),
    ...(unsent === undefined
      ? []
      : [
          act(
            { kind: 'following', offset: 0, whose, slot: unsent.slot },
            {
              label: say.text('action.unsent'),
              description: say.text('alert.name', { day: dayText(unsent.slot, say.locale) }),
            },
          ),
        ]),
  ];
  return [
    { kind: 'text', role: 'body', spans },
    { kind: 'actions', actions },
  ];
}

interface Shown {
  readonly place: FollowPlace;
  readonly context: AnswerContext;
}

function followBlocks(
  { id, query, lastAt }: Follow,
  { timezone }: Following,
  { place: { whose }, context: { act, say } }: Shown,
): readonly Block[] {
  const stop = act(
    { kind: 'unfollow', follow: id, isListed: true, whose },
    { label: say.text('action.stop'), description: say.text('action.stopOf', { query }) },
  );
  const last =
    lastAt === undefined
      ? say.spans('following.never')
      : say.spans('following.last', { day: dayText(localDate(lastAt, timezone), say.locale) });
  return [
    { kind: 'text', role: 'body', spans: [{ text: query, style: 'strong' }, { text: ' · ' }, ...last] },
    { kind: 'actions', actions: [stop] },
  ];
}

interface OfAlert {
  readonly offset: number;
  readonly place: FollowPlace;
}

/** All papers that somebody was told of on a day, page by page. */
async function showAlert(
  slot: string,
  { offset: from, place }: OfAlert,
  context: AnswerContext,
): Promise<Answer> {
  const { desk, follower, whose } = place;
  const { say, pageSize, library } = context;
  const alert = await desk.alert(follower, slot);
  if (alert === undefined) return notice('notice', say.spans('following.noAlert'));
  const all = alert.groups.flatMap(({ query, paperIds }) => paperIds.map((id) => ({ query, id })));
  const offset = Math.min(from, all.length - 1);
  const end = Math.min(offset + pageSize, all.length);
  const page = (to: number): Intent<'following'> => ({ kind: 'following', offset: to, slot, whose });
  const list = {
    here: page(offset),
    name: say.text('alert.name', { day: dayText(slot, say.locale) }),
    previous: offset > 0 ? Math.max(0, offset - pageSize) : undefined,
    next: end < all.length ? end : undefined,
    page,
  };
  const shown = await Promise.all(
    all.slice(offset, end).map(async ({ query, id }, at): Promise<readonly Block[]> => {
      const paper = await library.find(id);
      if (paper === undefined) return [];
      const actions = context.paperActions(paper, ['paper', 'related', 'cite', 'save', 'share']);
      return [{ ...composePaper(paper, say), ordinal: offset + at + 1, reason: query, actions }];
    }),
  );
  return {
    tone: 'answer',
    inPlace: true,
    turns: turnsOf(list),
    blocks: [
      heading(say.text('alert.heading', { whose })),
      note(
        `${dayText(slot, say.locale)} · ${say.text('list.range', { from: offset + 1, to: end, of: all.length })}`,
      ),
      ...shown.flat(),
      ...listActions(list, undefined, context),
    ],
  };
}
