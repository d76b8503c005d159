import { noteInterest } from './digest/note-interest.ts';
import { readPointer, referenceOf } from './requests/which-paper.ts';
import { saved } from './saved.ts';
import { showAgain } from './show-again.ts';
import { textToken } from './token-form.ts';
import type { Verb } from './verb.ts';

/** Takes a paper off the asker's reading list, and shows the list. */
export const unsave: Verb<'unsave'> = {
  asked: [
    {
      phrases: { en: ['(remove|unsave)'] },
      read: () => ({ kind: 'unsave', reference: '#it' }),
    },
    {
      phrases: { en: ['(remove|delete|drop) [paper] <pointer>'] },
      read: ({ pointer = '' }) => {
        const reference = readPointer(pointer);
        return reference === undefined ? undefined : { kind: 'unsave', reference };
      },
    },
    {
      phrases: {
        en: [
          '(unsave|unbookmark) <paper>',
          '(remove|delete|take|drop|strike) <paper> (from|off|of) [of] (my|the) [(reading|saved)] (list|library|papers|bookmarks|favou?rites)',
        ],
        de: ['(entferne|lösche|nimm|streiche) <paper> (von|aus) (meiner|der) (liste|leseliste)'],
        fr: ['(enlève|supprime|retire) <paper> de (ma|la) liste [de lecture]'],
        es: ['(quita|elimina|borra) <paper> de (mi|la) lista [de lectura]'],
      },
      read: ({ paper = '' }) =>
        paper === '' ? undefined : { kind: 'unsave', reference: referenceOf(paper) },
    },
    {
      phrases: { en: ['forget <paper>'] },
      isDoubtful: true,
      read: ({ paper = '' }) =>
        paper === '' ? undefined : { kind: 'unsave', reference: referenceOf(paper) },
    },
  ],
  token: textToken(
    'd',
    ({ reference }) => reference,
    (reference) => ({ kind: 'unsave', reference }),
  ),
  button: { label: 'action.remove', press: (reference) => ({ kind: 'unsave', reference }) },
  isOffered: ({ readingList }) => readingList !== undefined,
  audience: 'sender',
  changes: () => true,
  answer: async ({ reference: id, from }, context) => {
    const { asker, library, readingList, savedIds } = context;
    // It may be on the list under another of its ids, or under several.
    const paper = await library.find(id);
    for (const one of new Set([id, paper?.id ?? id, ...(paper?.otherIds ?? [])])) {
      if (asker !== undefined) await readingList?.remove(asker.owner, one);
      savedIds.delete(one);
    }
    await noteInterest({ paperId: paper?.id ?? id, kind: 'saved', isOver: true }, context);
    const shown = from === undefined || from.kind === 'saved' ? undefined : await showAgain(from, context);
    return shown ?? saved.answer(from?.kind === 'saved' ? from : { kind: 'saved', offset: 0 }, context);
  },
};
