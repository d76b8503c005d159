import type { FollowOutcome } from '../alerts/alert-desk.ts';
import { MOST_FOLLOWS } from '../alerts/alert-desk.ts';
import type { Intent } from '../chat/intent.ts';
import type { Action, Answer } from '../chat/reply.ts';
import type { AnswerContext } from './answer-context.ts';
import { momentSpan } from './digest/moment-text.ts';
import { type FollowPlace, followPlace, refusedTo } from './follow-place.ts';
import { followedQuery, isSensible, MOST_CHARACTERS, queryInWords } from './follow-query.ts';
import { notice } from './notice.ts';
import { note } from './text-block.ts';

/** Begins to follow something: shows what was understood, and how new papers come. */
export async function answerFollow(intent: Intent<'follow'>, context: AnswerContext): Promise<Answer> {
  const { say, library, now } = context;
  const place = await followPlace(intent, context);
  if ('blocks' in place) return place;
  const { query: said } = intent;
  if (said === '') return notice('error', say.spans('follow.empty'));
  const refused = refusedTo(place, context);
  if (refused !== undefined) return refused;
  if (said.length > MOST_CHARACTERS)
    return notice('error', say.spans('follow.long', { count: MOST_CHARACTERS }));
  const query = isSensible(said) ? await followedQuery(said, library, now) : said;
  if (!isSensible(query)) return notice('error', say.spans('follow.senseless', { query: said }));
  const { desk, asker, follower, whose } = place;
  const outcome = await desk.follow(
    {
      id: follower,
      kind: whose,
      // A channel is told in English, as it gets its papers of the day.
      ...(whose === 'person'
        ? { personId: asker.id, locale: say.locale }
        : { personId: undefined, locale: 'en' as const }),
    },
    { query, by: asker.id, heardAt: asker.address },
  );
  if (outcome.kind === 'full')
    return notice('notice', say.spans('follow.full', { whose, count: MOST_FOLLOWS }), [
      listAction(place, context),
    ]);
  return composeFollowed(outcome, { place, context });
}

interface Shown {
  readonly place: FollowPlace;
  readonly context: AnswerContext;
}

function composeFollowed(
  { kind, follow, total, next }: Exclude<FollowOutcome, { kind: 'full' }>,
  { place, context }: Shown,
): Answer {
  const { say, act } = context;
  const { whose, asker } = place;
  const { query, id } = follow;
  const what = queryInWords(query, say);
  const how =
    next === undefined
      ? say.spans('follow.how', { whose })
      : say.spans('follow.howNext', { whose, moment: momentSpan(next.at, next.timezone, say.locale) });
  const isForOneOfMany = whose === 'person' && asker.isAlone !== true;
  return {
    tone: 'answer',
    blocks: [
      { kind: 'text', role: 'body', spans: say.spans(`follow.${kind}`, { whose, query, what }) },
      {
        kind: 'text',
        role: 'body',
        spans: [...say.spans('follow.fitting', { count: total }), { text: ' ' }, ...how],
      },
      ...(isForOneOfMany ? [note(say.spans('follow.forChannel', { query }))] : []),
      {
        kind: 'actions',
        actions: [
          act(
            { kind: 'unfollow', follow: id, whose },
            { label: say.text('action.stop'), description: say.text('action.stopOf', { query }) },
          ),
          listAction(place, context),
          ...(total === 0 ? [] : [searchAction(query, context)]),
        ],
      },
    ],
  };
}

/** Shows all that is followed. */
export function listAction({ whose }: Pick<FollowPlace, 'whose'>, { act, say }: AnswerContext): Action {
  const label = say.text(whose === 'channel' ? 'action.followingHere' : 'action.following');
  return act({ kind: 'following', offset: 0, whose }, { label, description: label });
}

function searchAction(query: string, { act, say }: AnswerContext): Action {
  return act(
    { kind: 'search', query: `${query} sort:newest`, offset: 0, nearest: false },
    { label: say.text('action.searchFor'), description: say.text('help.searchFor', { query }) },
  );
}
