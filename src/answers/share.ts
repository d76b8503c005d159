import { composeFullPaper } from './compose-paper.ts';
import { noteInterest } from './digest/note-interest.ts';
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
  button: { label: 'action.share', press: (id) => ({ kind: 'share', id }) },
  isOffered: ({ asker }) => asker?.canShare === true,
  audience: ({ tone }) => (tone === 'answer' ? 'everyone' : 'sender'),
  answer: async ({ id }, asked) => {
    const context = asked.forEveryone();
    const paper = await context.library.find(id);
    if (paper === undefined) return unknownPaper({ said: id }, asked);
    await noteInterest({ paperId: paper.id, kind: 'shared' }, asked);
    // Everybody sees it now: there is nobody left to share it with.
    return {
      tone: 'answer',
      blocks: [
        note(context.say.text('share.by', { name: context.asker?.name ?? '' })),
        {
          ...composeFullPaper(paper, context),
          actions: context.paperActions(paper, ['related', 'cite', 'save']),
        },
      ],
    };
  },
};
