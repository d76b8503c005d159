import { bibtexEntry } from '../papers/bibtex-entry.ts';
import { referenceOf } from './requests/which-paper.ts';
import { heading } from './text-block.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** A BibTeX entry. */
export const cite: Verb<'cite'> = {
  words: {
    said: ['cite'],
    takes: 'reference',
    // `cite as evidence` names no paper.
    read: (rest = '#it') =>
      /^(?:as|in|by|with|from|and|or)\b/i.test(rest) ? undefined : { kind: 'cite', reference: rest },
  },
  asked: [
    {
      phrases: {
        en: [
          '[(the|a|its)] (bibtex|bibliography|bib|citation|cite|latex) [(entry|record|key|reference|citation|code|data|for)] (of|for|to|from) <paper>',
          '[the] (reference|citation) (of|for|to) <paper>',
          '[(the|its|can i (have|get)|give {me}|show {me})] [(the|its)] (bibtex|citation|bib|bib entry|bibtex entry|reference)',
          '(cite|reference) {this}',
          '<paper> [(in|as)] (bibtex|bibtex entry|citation)',
          '[(i have to|i need to|i must|let me|please)] (put|add|include|need|have|get) <paper> (in|into|to|for) (my|the|our) [.] (bib|bibliography|bibtex|references|refs|bib file|bibtex file|citations)',
        ],
      },
      read: ({ paper = '#it' }) => ({ kind: 'cite', reference: referenceOf(paper) }),
    },
    {
      // `citation networks`, `reference games`, `how to cite software`
      phrases: {
        en: [
          '[(the|a|its)] (bibtex|bibliography|bib|citation|cite|latex) [(entry|record|key|reference|citation|code|data)] <paper>',
          '(how|where) [(do|can|should|would|could|to)] [{i}] [to] (cite|reference|quote) [the] <paper> [(paper|article)] [(in|as|with|using) (latex|bibtex|my (paper|thesis))]',
          '(cite|reference|quote) [the (paper|article)] <paper> [(in|as|with|using) (latex|bibtex|my (paper|thesis))] [for {me}]',
        ],
        de: [
          '[(das|den)] (bibtex|zitat|literaturangabe|bibtex-eintrag) [(von|zu|für)] <paper>',
          'wie zitiere ich <paper>',
          '(zitiere|zitier) <paper>',
        ],
        fr: [
          '[la] (citation|référence|bibtex) [(de|pour)] <paper>',
          'comment citer <paper>',
          '(cite|citez) <paper>',
        ],
        es: [
          '[la] (cita|referencia|bibtex) [(de|para)] <paper>',
          'c.mo (cito|citar) <paper>',
          '(cita|citar) <paper>',
        ],
        ja: ['<paper> (の) (引用|bibtex)', '<paper> を引用'],
      },
      isDoubtful: true,
      read: ({ paper = '#it' }) => ({ kind: 'cite', reference: referenceOf(paper) }),
    },
  ],
  token: textToken(
    'c',
    ({ reference }) => reference,
    (reference) => ({ kind: 'cite', reference }),
  ),
  button: { label: 'action.cite', press: (id) => ({ kind: 'cite', reference: id }) },
  audience: 'sender',
  help: [{ label: 'help.cite', say: ['cite …'], isCommand: true, get: 'help.cite.get' }],
  answer: async ({ reference, from }, context) => {
    const meant = await (await import('./find-meant.ts')).findCertain(reference, context.library);
    if (meant.kind !== 'paper')
      return unknownPaper({ said: reference, meant }, context, (id) => ({ kind: 'cite', reference: id }));
    const { paper } = meant;
    return {
      tone: 'answer',
      ...(from === undefined ? {} : { inPlace: true }),
      blocks: [
        heading(context.say.spans('cite.heading', { title: paper.shown.title })),
        { kind: 'code', language: 'bibtex', text: bibtexEntry(paper) },
        {
          kind: 'actions',
          actions: [...context.paperActions(paper, ['paper', 'related'], from), ...context.backTo(from)],
        },
      ],
    };
  },
};
