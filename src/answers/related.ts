import { CONTEXT } from './refer-back.ts';
import { referenceOf } from './requests/which-paper.ts';
import type { Verb } from './verb.ts';

/** Papers near to a paper (by id, title or address), to any text, or to what was said before. */
export const related: Verb<'related'> = {
  words: {
    said: ['related'],
    takes: 'source',
    read: (rest = CONTEXT) => (/^to\b/i.test(rest) ? undefined : { kind: 'related', source: rest }),
  },
  asked: [
    {
      phrases: {
        en: [
          '[{det}] [{adjective}] {noun} [(that|which)] [(is|are)] (similar|related|close|comparable|akin|near) to <source>',
          '[{det}] [{adjective}] {noun} (like|resembling|similar to|in the spirit of|along the lines of|related to|building on|comparable to|close to) <source>',
          '(similar|related) {noun} (to|for|like) <source>',
          '(what|which {noun}|anything|something) [(is|are|.s|comes?)] [(most|very|really)] (similar|related|close|closest|near|nearest|comparable) to <source>',
          '(what is|what.s|what else is) [(related|similar|close)] (like|similar to|related to|close to) <source>',
          '[{det}] [(more|other)] {noun} (in the direction of|in the same direction as|near|around|close to|resembling) <source>',
          '(which|what) {noun} (resembles?|is like|are like|looks? like|comes? close to|is near|are near) <source>',
          'if (i|we) (like|liked|enjoyed) <source>',
        ],
        de: [
          '[(gibt es)] [(etwas|{noun})] (ähnlich|verwandt|ähnliche|ähnliches|verwandte) [{noun}] (wie|zu|mit) <source>',
          '(ähnliche|verwandte) {noun} [(zu|wie)] <source>',
        ],
        fr: [
          '[(des|quelque chose)] [{noun}] (similaires?|semblables?|proches?|liés|apparentés|comme) (à|de|au) <source>',
          '{noun} comme <source>',
        ],
        es: [
          '[algo] [{noun}] (similares?|parecidos?|relacionados?) (a|con|al) <source>',
          '{noun} como <source>',
        ],
        ja: ['<source> (に似た|と似た|に関連する|の関連) {noun}'],
      },
      read: ({ source = '' }) =>
        source === '' ? undefined : { kind: 'related', source: referenceOf(source) },
    },
    {
      // `close to optimal`, `more like this`
      phrases: {
        en: [
          '(similar|related|close|comparable|akin|near) to <source>',
          '(more|something|anything|others?) (like|similar to|related to) <source>',
          '[{det}] [{noun}] [(what|anything|something)] [(is|.s|else|else is there|is there)] (in the (vein|spirit|style|line) of|along the lines of|in the same (vein|spirit|direction) as) <source>',
          '(relatives|neighbou?rs) of <source>',
        ],
      },
      isDoubtful: true,
      read: ({ source = '' }) =>
        source === '' ? undefined : { kind: 'related', source: referenceOf(source) },
    },
  ],
  token: {
    // What was said in passing keeps that, so that it is shown again as it was.
    marks: ['r', 'j'],
    write: ({ source, isPassing = false }) => `${isPassing ? 'j' : 'r'}:${source}`,
    read: (mark, source) =>
      source === ''
        ? undefined
        : { kind: 'related', source, ...(mark === 'j' ? { isPassing: true as const } : {}) },
  },
  button: { label: 'action.related', press: (id) => ({ kind: 'related', source: id }) },
  help: [{ label: 'help.related', say: ['related …'], isCommand: true, get: 'help.related.get' }],
  menu: {
    name: {
      text: 'Related papers',
      translations: {
        de: 'Verwandte Arbeiten',
        fr: 'Articles similaires',
        es: 'Artículos relacionados',
        ja: '関連論文',
      },
    },
    words: 'related',
  },
  answer: async ({ source, isPassing = false, from }, context) =>
    (await import('./compose-related.ts')).composeRelatedPage(
      source,
      { limit: context.pageSize, isPassing, from },
      context,
    ),
};
