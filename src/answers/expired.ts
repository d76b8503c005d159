import { notice } from './notice.ts';
import type { Verb } from './verb.ts';

/** A button whose meaning was held in memory (action-tokens.ts), and is not any more. */
export const expired: Verb<'expired'> = {
  token: { marks: ['h'], write: () => 'h:', read: () => ({ kind: 'expired' }) },
  answer: () =>
    notice('notice', 'This button is too old: what it stood for is no longer kept. Please ask again.'),
};
