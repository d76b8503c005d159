import { shorten } from '../chat/shorten.ts';
import { notice } from './notice.ts';
import { NO_LIST } from './saved.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** Puts a paper on the asker's reading list. */
export const save: Verb<'save'> = {
  token: textToken(
    'a',
    ({ id }) => id,
    (id) => ({ kind: 'save', id }),
  ),
  button: { label: 'Save', press: (id) => ({ kind: 'save', id }) },
  isOffered: ({ readingList }) => readingList !== undefined,
  audience: 'sender',
  changes: () => true,
  answer: async ({ id }, context) => {
    const { library, readingList, asker } = context;
    const paper = await library.find(id);
    if (paper === undefined) return unknownPaper(id, context);
    if (readingList === undefined || asker === undefined) return notice('notice', NO_LIST);
    const outcome = await readingList.add(asker.owner, paper.id);
    const title = { text: shorten(paper.shown.title, 200), style: 'strong' } as const;
    const show = context.act(
      { kind: 'saved', offset: 0 },
      { label: 'Reading list', description: 'Show your reading list' },
    );
    if (outcome === 'full')
      return notice('notice', 'Your reading list is full. Remove something from it first.', [show]);
    const what = outcome === 'added' ? ' is on your reading list now.' : ' is on your reading list already.';
    return notice('notice', [title, { text: what }], [show]);
  },
};
