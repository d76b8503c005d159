import type { Intent } from '../chat/intent.ts';
import type { Answer } from '../chat/reply.ts';
import { shorten } from '../chat/shorten.ts';
import type { AnswerContext } from './answer-context.ts';
import { listAction } from './answer-follow.ts';
import { answerFollowing } from './answer-following.ts';
import { type FollowPlace, followPlace, refusedTo } from './follow-place.ts';
import { followedQuery, MOST_CHARACTERS } from './follow-query.ts';
import { notice } from './notice.ts';

const ALL = /^(?:all|everything|all of (?:it|them)|alles|allem|tout|todo|すべて|全部)$/i;

/** Ends what is followed, one of it or all, with a way back. */
export async function answerUnfollow(intent: Intent<'unfollow'>, context: AnswerContext): Promise<Answer> {
  const place = await followPlace(intent, context);
  if ('blocks' in place) return place;
  const refused = refusedTo(place, context);
  if (refused !== undefined) return refused;
  return 'query' in intent ? endSaid(intent.query, place, context) : endNumbered(intent, place, context);
}

async function endNumbered(
  { follow: id, isListed }: Extract<Intent<'unfollow'>, { readonly follow: number }>,
  place: FollowPlace,
  context: AnswerContext,
): Promise<Answer> {
  const { desk, follower, whose } = place;
  const gone = await desk.unfollow(follower, { id });
  // The list in which it was pressed shows what is left.
  if (isListed === true) return answerFollowing({ kind: 'following', offset: 0, whose }, context);
  return gone === undefined
    ? notice('notice', context.say.spans('unfollow.gone', { whose }), [listAction(place, context)])
    : ended(gone.query, place, context);
}

async function endSaid(said: string, place: FollowPlace, context: AnswerContext): Promise<Answer> {
  const { desk, follower, whose } = place;
  const { say, library, now } = context;
  const gone =
    (await desk.unfollow(follower, { query: said })) ??
    (said.length > MOST_CHARACTERS
      ? undefined
      : await desk.unfollow(follower, { query: await followedQuery(said, library, now) }));
  if (gone !== undefined) return ended(gone.query, place, context);
  const { follows } = await desk.following(follower);
  if (ALL.test(said)) {
    for (const { id } of follows) await desk.unfollow(follower, { id });
    return notice('notice', say.spans('unfollow.all', { whose }));
  }
  const query = shorten(said, MOST_CHARACTERS);
  return notice('notice', say.spans('unfollow.unknown', { whose, query }), [listAction(place, context)]);
}

function ended(query: string, place: FollowPlace, context: AnswerContext): Answer {
  const { act, say } = context;
  const { whose } = place;
  const again = act(
    { kind: 'follow', query, whose },
    { label: say.text('action.follow'), description: say.text('action.followOf', { query }) },
  );
  return notice('notice', say.spans('unfollow.done', { whose, query }), [again, listAction(place, context)]);
}
