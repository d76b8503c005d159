import type { Command } from './command.ts';
import { composeDigest } from './compose-digest.ts';
import { notice } from './notice.ts';

/** Counts a person's vote, and shows the post with the votes as they are now. */
export const answerVote: Command<'vote'> = async ({ slot, value }, context) => {
  const { asker, digests } = context;
  if (asker === undefined || digests === undefined) return notice('notice', 'Votes are not kept here.');
  const post = await (await digests()).vote({ address: asker.address, slot }, asker.id, value);
  const answer = post && composeDigest(post, context);
  if (answer === undefined)
    return notice('notice', 'This post is not on record any more, so the vote was not counted.');
  return { ...answer, edits: true };
};
