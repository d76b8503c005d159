import { ASKED_BY } from './asked-by.ts';
import { textToken } from './token-form.ts';
import type { Verb } from './verb.ts';

/** Papers for what somebody says in plain words. */
export const ask: Verb<'ask'> = {
  asked: ASKED_BY,
  token: textToken(
    'q',
    ({ said }) => said,
    (said) => ({ kind: 'ask', topic: said, said, asks: true, newest: false }),
  ),
  // Whoever opens a page or asks for one paper does not need what it is understood with.
  answer: async (intent, context) => (await import('./answer-request.ts')).answerRequest(intent, context),
};
