import { composeFullPaper } from './compose-paper.ts';
import { namesReadingList } from './requests/reading-list-words.ts';
import { readPointer, referenceOf } from './requests/which-paper.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** One paper in full. What names no paper was a search that happens to begin with “paper”. */
export const paper: Verb<'paper'> = {
  words: {
    said: ['paper'],
    takes: 'reference',
    read: (rest, line) => (rest === undefined ? undefined : { kind: 'paper', reference: rest, text: line }),
  },
  asked: [
    {
      phrases: {
        en: [
          '[(the|its)] (abstract|summary|details|detail|gist|content|contents|tldr|tl;dr|overview|info|information|link|url|address|authors|full text|text|doi) (of|for) <paper>',
          '[(the|a|its)] (pdf|full text|fulltext|full paper|download) [(file|link|version)] (of|for|to) <paper>',
          'what (does|do) [the] <paper> (abstract|paper|article) (say|claim|show|state|tell|propose|do|find|argue)',
          'what (does|do|did) the abstract (of|for) <paper> (say|claim|show|state)',
          '(what is|what.s|whats) <paper> about',
          '(what is|what.s) (the|this|that) <paper> (paper|article|work) [about]',
          'where (can|could|do) {i} (find|get|read|download) [the] [(pdf|full text)] [of] <paper>',
          '(who|who all) (wrote|is behind|are behind|authored|are the authors of|is the author of|made|created|published|is the first author of|proposed|introduced|came up with) [the] <paper> [(paper|article)]',
          '(when|where|(in|at) (what|which) (year|venue|conference|journal)|(what|which) (year|venue|conference|journal)) (was|did|is) <paper> (published|appear|presented|come out) [(in|at)]',
          '[(open|show|find|read)] the <paper> (paper|article)',
          'tell {me} [(more|something|everything|all)] about (the paper|the article|number|no|nr) <paper>',
        ],
      },
      read: ({ paper = '' }) => {
        const pointer = readPointer(paper);
        // `abstract of 2` is no topic.
        if (pointer !== undefined) return { kind: 'paper', reference: pointer };
        return paper === '' ? undefined : { kind: 'paper', reference: paper, text: paper };
      },
    },
    {
      // `abstract reasoning`, `text to speech`, `open set recognition`
      phrases: {
        en: [
          '[(the|its)] (abstract|summary|details|detail|gist|content|contents|tldr|tl;dr|overview|info|information|link|url|address|authors|full text|text|doi) [(to|on|from|about)] <paper>',
          '[(the|a|its)] (pdf|full text|fulltext|full paper|download) [(file|link|version)] <paper>',
          '<paper> (abstract|pdf|summary|details|full text)',
          '(summarise|summarize|explain|describe|sum up|open|download|read|view|display|introduce) [to {me}] [the (paper|article)] <paper> [for {me}]',
          'where (is|are) [the] [(pdf|full text)] [of] <paper>',
        ],
        de: [
          '[(den|die|das)] (abstract|zusammenfassung|pdf|kurzfassung) [(von|zu|für)] <paper>',
          '(öffne|zeige|zeig) [{me}] (das paper|die arbeit|nummer) <paper>',
          'worum geht es in <paper>',
          'wer hat <paper> geschrieben',
        ],
        fr: [
          '[le] (résumé|pdf|abstract) [(de|pour)] <paper>',
          '(ouvre|ouvrez) <paper>',
          'de quoi parle <paper>',
          'qui a écrit <paper>',
        ],
        es: [
          '[el] (resumen|pdf|abstract) [(de|para)] <paper>',
          '(abre|abrir) <paper>',
          'de qu. trata <paper>',
          'qui.n escribi. <paper>',
        ],
        ja: ['<paper> (の) (要旨|概要|アブストラクト|pdf)', '<paper> (を開いて|を見せて)'],
      },
      isDoubtful: true,
      read: ({ paper = '' }) =>
        paper === '' || namesReadingList(paper.replace(/ (?:as|in|to) .*/, ''))
          ? undefined
          : { kind: 'paper', reference: referenceOf(paper), text: paper },
    },
    {
      phrases: {
        en: [
          '[(the|its|show|give|get|got|is there|do you have|have you got)] [{me}] [(the|its|a|an)] (abstract|pdf|summary|tldr|tl;dr|link|full text|details|authors) [(of|for|to|please) [{this}]]',
          '(what is|what.s) (it|this|that|this one|that one) about',
          'who (wrote|authored|is behind) (it|this|that)',
        ],
      },
      read: () => ({ kind: 'paper', reference: '#it', text: 'abstract' }),
    },
    {
      // `2`, `the second one`, `tell me more about it`: papers of the last answer.
      phrases: {
        en: [
          '[(open|show|view|read|see|expand|details (of|on|for)|about|tell {me} (more|something|all|everything) (about|on)|more (about|on|of)|tell {me} about|explain|describe|what about|what is|i want|give {me}|select|pick|choose|let me see|go to)] <pointer>',
        ],
        de: ['[(öffne|zeig|zeige|mehr (zu|über)|erzähl {me} mehr (über|zu))] <pointer>'],
        fr: ['[(ouvre|montre|plus sur|parle-moi (de|du))] <pointer>'],
        es: ['[(abre|muestra|m.s sobre)] <pointer>'],
        ja: ['<pointer> [(を開いて|を見せて|について|について教えて)]'],
      },
      read: ({ pointer = '' }) => {
        const reference = readPointer(pointer);
        return reference === undefined || reference === '#it'
          ? undefined
          : { kind: 'paper', reference, text: pointer };
      },
    },
  ],
  token: textToken(
    'p',
    ({ reference }) => reference,
    (reference) => ({ kind: 'paper', reference }),
  ),
  button: { label: 'action.abstract', press: (id) => ({ kind: 'paper', reference: id }) },
  help: [{ label: 'help.paper', say: ['paper …'], get: 'help.paper.get' }],
  answer: async ({ reference, text: query = reference, from }, context) => {
    const meant = await (await import('./find-meant.ts')).findCertain(reference, context.library);
    if (meant.kind === 'paper')
      return {
        tone: 'answer',
        ...(from === undefined ? {} : { inPlace: true }),
        blocks: [composeFullPaper(meant.paper, context, from)],
      };
    // What nobody quoted may be a search whose words have capitals.
    if (meant.kind === 'absent' && meant.kindOfReference !== 'title')
      return unknownPaper({ said: reference, meant }, context);
    return context.answer({ kind: 'ask', topic: query, said: query, asks: true, newest: false });
  },
};
