import { notice } from './notice.ts';
import type { Verb } from './verb.ts';

const BODY = /^([+-]):(\d{4,6}-\d{2}-\d{2})$/;

/** Counts a person's vote on a paper of the day, and shows the post with the votes as they are now. */
export const vote: Verb<'vote'> = {
  token: {
    marks: ['v'],
    write: ({ slot, value }) => `v:${value > 0 ? '+' : '-'}:${slot}`,
    read: (_, body) => {
      const [, sign, slot] = BODY.exec(body) ?? [];
      return slot === undefined ? undefined : { kind: 'vote', slot, value: sign === '+' ? 1 : -1 };
    },
  },
  changes: () => true,
  audience: ({ edits }) => (edits === true ? 'everyone' : 'sender'),
  answer: async ({ slot, value }, context) => {
    const { asker, digests } = context;
    if (asker === undefined || digests === undefined) return notice('notice', 'Votes are not kept here.');
    const post = await (await digests()).vote({ address: asker.address, slot }, asker.id, value);
    if (post === undefined)
      return notice('notice', 'This post is not on record any more, so the vote was not counted.');
    // Loaded by those who vote.
    const { composeDigest } = await import('./compose-digest.ts');
    const answer = await composeDigest(post, context);
    return answer === undefined
      ? notice('notice', 'Your vote is counted. The paper is not in this corpus any more.')
      : { ...answer, edits: true };
  },
};
