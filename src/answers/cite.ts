import type { Intent } from '../chat/intent.ts';
import type { ActionsBlock } from '../chat/reply.ts';
import {
  CITATION_FORMS,
  type CitationForm,
  readCitationForm,
  splitCitationForm,
} from '../papers/citation/citation-form.ts';
import type { AnswerContext } from './answer-context.ts';
import { keyIn } from './key-in.ts';
import { namesReadingList } from './requests/reading-list-words.ts';
import { referenceOf } from './requests/which-paper.ts';
import { heading } from './text-block.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** A paper as it is cited: its own BibTeX entry, or in another form. */
export const cite: Verb<'cite'> = {
  words: {
    said: ['cite'],
    takes: 'reference',
    as: { flag: '--as', values: Object.keys(CITATION_FORMS) },
    read: (said = '#it') => {
      const { rest, form } = splitCitationForm(said);
      const reference = rest === '' ? '#it' : rest;
      // `cite as evidence` names no paper.
      if (/^(?:as|in|by|with|from|and|or)\b/i.test(reference)) return undefined;
      return form === undefined ? { kind: 'cite', reference } : citeOf(said);
    },
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
      read: ({ paper = '#it' }) => citeOf(paper),
    },
    {
      phrases: {
        en: [
          '[(i (need|want)|can i (have|get)|give {me}|show {me}|get {me})] [(the|a|an|its)] <form> [(citation|reference|entry|record|style|format|file|version)] (of|for) <paper>',
        ],
      },
      isDoubtful: true,
      read: readAs,
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
      read: ({ paper = '#it' }) => citeOf(paper),
    },
    {
      phrases: { en: ['<paper> (in|as) <form> [(style|format|form|citation|reference)]'] },
      isDoubtful: true,
      read: readAs,
    },
  ],
  token: {
    ...textToken<'cite'>(
      'c',
      ({ reference }) => reference,
      (reference) => ({ kind: 'cite', reference }),
    ),
    write: ({ reference, form }) => `c:${form === undefined ? '' : `${form}~`}${reference}`,
    read: (_, body) => {
      const [, form, reference] = /^([a-z]{3,8})~(.+)$/s.exec(body) ?? [];
      if (form !== undefined && reference !== undefined && readCitationForm(form) !== undefined)
        return { kind: 'cite', reference, form };
      return body === '' ? undefined : { kind: 'cite', reference: body };
    },
  },
  button: { label: 'action.cite', press: (id) => ({ kind: 'cite', reference: id }) },
  audience: 'sender',
  help: [{ label: 'help.cite', say: ['cite …'], isCommand: true, get: 'help.cite.get' }],
  answer: async (intent, context) => {
    const { reference, from, form: said } = intent;
    const meant = await (await import('./find-meant.ts')).findCertain(reference, context.library);
    if (meant.kind !== 'paper')
      return unknownPaper({ said: reference, meant }, context, (id) => ({ ...intent, reference: id }));
    const { paper } = meant;
    const form = readCitationForm(said ?? '') ?? 'bibtex';
    const { formatCitation } = await import('../papers/citation/format-citation.ts');
    return {
      tone: 'answer',
      ...(from === undefined && said === undefined ? {} : { inPlace: true }),
      blocks: [
        heading(
          form === 'bibtex'
            ? context.say.spans('cite.heading', { title: paper.shown.title })
            : context.say.spans('cite.headingAs', { title: paper.shown.title, form: CITATION_FORMS[form] }),
        ),
        {
          kind: 'code',
          language: form === 'bibtex' ? 'bibtex' : 'text',
          text: await formatCitation(paper, form, await keyIn(context.library, paper)),
        },
        otherForms(paper.id, { form, from }, context),
        {
          kind: 'actions',
          actions: [...context.paperActions(paper, ['paper', 'related'], from), ...context.backTo(from)],
        },
      ],
    };
  },
};

/** `APA of the CQL paper` */
function readAs({ paper = '', form = '' }: Readonly<Record<string, string>>): Intent<'cite'> | undefined {
  const named = readCitationForm(form);
  return named === undefined || paper === '' ? undefined : citeOf(paper, named);
}

/** `the CQL paper in APA` */
function citeOf(said: string, named?: CitationForm): Intent<'cite'> | undefined {
  const { rest, form = named } = splitCitationForm(said);
  // `export my reading list as bibtex` is about all that is on it.
  if (namesReadingList(rest)) return undefined;
  const reference = referenceOf(rest === '' ? '#it' : rest);
  return form === undefined ? { kind: 'cite', reference } : { kind: 'cite', reference, form };
}

interface Shown {
  readonly form: CitationForm;
  readonly from: Intent | undefined;
}

/** The same paper in the forms that are not shown. */
function otherForms(reference: string, { form, from }: Shown, { act, say }: AnswerContext): ActionsBlock {
  const others = (Object.keys(CITATION_FORMS) as CitationForm[]).filter((one) => one !== form);
  return {
    kind: 'actions',
    actions: others.map((one) =>
      act(
        { kind: 'cite', reference, form: one, ...(from === undefined ? {} : { from }) },
        { label: CITATION_FORMS[one], description: say.text('cite.as', { form: CITATION_FORMS[one] }) },
      ),
    ),
  };
}
