import { digestPlace } from './digest/digest-place.ts';
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
    const { asker, digests, say } = context;
    if (asker === undefined || digests === undefined) return notice('notice', say.spans('vote.notKept'));
    const desk = await digests();
    const address = await digestPlace(asker, desk);
    const post = await desk.vote({ address, slot }, asker.id, value);
    if (post === undefined) return notice('notice', say.spans('vote.noPost'));
    // Loaded by those who vote.
    const { composeDigest } = await import('./compose-digest.ts');
    const answer = await composeDigest(post, context);
    return answer === undefined ? notice('notice', say.spans('vote.noPaper')) : { ...answer, edits: true };
  },
};
