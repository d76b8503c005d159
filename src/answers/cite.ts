import { bibtexEntry } from '../papers/bibtex-entry.ts';
import { heading } from './text-block.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** A BibTeX entry. */
export const cite: Verb<'cite'> = {
  words: {
    said: ['cite'],
    takes: 'reference',
    read: (rest) => (rest === undefined ? { kind: 'help' } : { kind: 'cite', reference: rest }),
  },
  token: textToken(
    'c',
    ({ reference }) => reference,
    (reference) => ({ kind: 'cite', reference }),
  ),
  button: { label: 'Cite', press: (id) => ({ kind: 'cite', reference: id }) },
  audience: 'sender',
  help: [{ label: 'BibTeX', say: ['cite …'], get: 'a BibTeX entry, by id or title' }],
  answer: async ({ reference }, context) => {
    const paper = await context.library.find(reference);
    if (paper === undefined)
      return unknownPaper(reference, context, (id) => ({ kind: 'cite', reference: id }));
    return {
      tone: 'answer',
      blocks: [
        heading({ text: 'Cite ' }, { text: paper.shown.title, style: 'strong' }),
        { kind: 'code', language: 'bibtex', text: bibtexEntry(paper) },
        { kind: 'actions', actions: context.paperActions(paper, ['paper', 'related']) },
      ],
    };
  },
};
