import { composeFullPaper } from './compose-paper.ts';
import { notice } from './notice.ts';
import { bareToken } from './token-form.ts';
import type { Verb } from './verb.ts';

/** Any paper, in full. */
export const random: Verb<'random'> = {
  words: {
    said: ['random', 'random paper', 'surprise me'],
    read: (rest) => (rest === undefined ? { kind: 'random' } : undefined),
  },
  token: bareToken('z', { kind: 'random' }),
  help: [{ label: 'Any paper', say: ['surprise me', 'random'], get: 'a paper that chance chooses' }],
  answer: async (_, context) => {
    const ids = await context.library.ids();
    const id = ids[Math.floor(context.random() * ids.length)];
    const paper = id === undefined ? undefined : await context.library.find(id);
    if (paper === undefined)
      return notice('notice', 'There is no paper to choose just now. Please ask again.');
    const again = context.act(
      { kind: 'random' },
      { label: 'Another one', description: 'Another one: any paper' },
    );
    return {
      tone: 'answer',
      blocks: [composeFullPaper(paper, context), { kind: 'actions', actions: [again] }],
    };
  },
};
