import { composeFullPaper } from './compose-paper.ts';
import { notice } from './notice.ts';
import type { Verb } from './verb.ts';

/** Any paper, in full. */
export const random: Verb<'random'> = {
  words: {
    said: ['random', 'random paper', 'surprise me'],
    read: (rest) => (rest === undefined ? { kind: 'random' } : undefined),
  },
  token: {
    marks: ['z'],
    write: ({ not = '' }) => `z:${not}`,
    read: (_, body) => ({ kind: 'random', ...(body === '' ? {} : { not: body }) }),
  },
  help: [{ label: 'Any paper', say: ['surprise me', 'random'], get: 'a paper that chance chooses' }],
  answer: async ({ not }, context) => {
    const all = await context.library.ids();
    const others = all.filter((one) => one !== not);
    const ids = others.length === 0 ? all : others;
    const id = ids[Math.floor(context.random() * ids.length)];
    const paper = id === undefined ? undefined : await context.library.find(id);
    if (paper === undefined)
      return notice('notice', 'There is no paper to choose just now. Please ask again.');
    const again = context.act(
      { kind: 'random', not: paper.id },
      { label: 'Another one', description: 'Another one: any paper' },
    );
    return {
      tone: 'answer',
      blocks: [composeFullPaper(paper, context), { kind: 'actions', actions: [again] }],
    };
  },
};
