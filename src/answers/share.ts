import { composeFullPaper } from './compose-paper.ts';
import { note } from './text-block.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** One paper for everyone in the conversation, saying who shows it. */
export const share: Verb<'share'> = {
  token: textToken(
    'x',
    ({ id }) => id,
    (id) => ({ kind: 'share', id }),
  ),
  button: { label: 'Share', press: (id) => ({ kind: 'share', id }) },
  isOffered: ({ asker }) => asker?.canShare === true,
  audience: ({ tone }) => (tone === 'answer' ? 'everyone' : 'sender'),
  answer: async ({ id }, context) => {
    const paper = await context.library.find(id);
    if (paper === undefined) return unknownPaper({ said: id }, context);
    // Everybody sees it now: there is nobody left to share it with.
    const actions = context.paperActions(paper, ['related', 'cite', 'save']);
    return {
      tone: 'answer',
      blocks: [
        note(`Shared by ${context.asker?.name ?? 'somebody'}`),
        { ...composeFullPaper(paper, context), actions },
      ],
    };
  },
};
