import { composeRelatedPage } from './compose-related.ts';
import { textToken } from './token-form.ts';
import type { Verb } from './verb.ts';

const RELATED_PAPERS = 5;

/** Papers near to a paper (by id, title or address), to any text, or to what was said before. */
export const related: Verb<'related'> = {
  words: {
    said: ['related'],
    takes: 'source',
    read: (rest) => (rest === undefined ? { kind: 'help' } : { kind: 'related', source: rest }),
  },
  ofContext: {
    isMeant: (text) => !/[\p{L}\p{N}]/u.test(text) || /^\s*\/?related(?: papers)?[\s?!.:]*$/i.test(text),
    read: (context) => ({ kind: 'related', source: context }),
  },
  token: textToken(
    'r',
    ({ source }) => source,
    (source) => ({ kind: 'related', source }),
  ),
  button: { label: 'Related', press: (id) => ({ kind: 'related', source: id }) },
  help: [
    {
      label: 'Related papers',
      say: ['related …'],
      get: 'papers near to an id, a title or any text, even a whole abstract, and why',
    },
  ],
  menu: {
    name: {
      text: 'Related papers',
      translations: {
        de: 'Verwandte Arbeiten',
        fr: 'Articles apparentés',
        es: 'Artículos relacionados',
        ja: '関連論文',
      },
    },
    words: 'related',
  },
  answer: ({ source }, context) => composeRelatedPage(source, RELATED_PAPERS, context),
};
