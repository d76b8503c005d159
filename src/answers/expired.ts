import { notice } from './notice.ts';
import type { Verb } from './verb.ts';

/** A button whose meaning was held in memory (action-tokens.ts), and is not any more. */
export const expired: Verb<'expired'> = {
  token: { marks: ['h'], write: () => 'h:', read: () => ({ kind: 'expired' }) },
  answer: (_, { say }) => notice('notice', say.spans('expired.button')),
};
