import { saved } from './saved.ts';
import { textToken } from './token-form.ts';
import type { Verb } from './verb.ts';

/** Takes a paper off the asker's reading list, and shows the list. */
export const unsave: Verb<'unsave'> = {
  token: textToken(
    'd',
    ({ id }) => id,
    (id) => ({ kind: 'unsave', id }),
  ),
  button: { label: 'Remove', press: (id) => ({ kind: 'unsave', id }) },
  isOffered: ({ readingList }) => readingList !== undefined,
  audience: 'sender',
  changes: () => true,
  answer: async ({ id }, context) => {
    const { asker, library, readingList } = context;
    // It may be on the list under another of its ids, or under several.
    const paper = await library.find(id);
    if (asker !== undefined)
      for (const one of new Set([id, paper?.id ?? id, ...(paper?.otherIds ?? [])]))
        await readingList?.remove(asker.owner, one);
    return saved.answer({ kind: 'saved', offset: 0 }, context);
  },
};
