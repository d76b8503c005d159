import { shorten } from '../chat/shorten.ts';
import type { ReferenceDesk } from '../harvest/reference-desk.ts';
import { readReference } from '../papers/reference.ts';
import { notice } from './notice.ts';
import { textToken } from './token-form.ts';
import type { Verb } from './verb.ts';

/** Puts a paper into the library that it lacks. */
export const add: Verb<'add'> = {
  asked: [
    {
      phrases: {
        en: ['add (it|this|that|this one|that one|the paper|this paper) (to|in|into) (the|our|your) library'],
      },
      read: () => ({ kind: 'add', reference: '#it' }),
    },
    {
      phrases: {
        en: ['(add|include) <paper> [(to|in|into) (the|our|your) library]'],
        de: [
          '(nimm|nehmt) <paper> [(in die|in eure|in unsere) bibliothek] auf',
          '(füge|fügt) <paper> (zur|der) bibliothek hinzu',
        ],
        fr: ['(ajoute|ajoutez|ajouter) <paper> [à la bibliothèque]'],
        es: ['(añade|agrega|añadir|agregar) <paper> [a la biblioteca]'],
        ja: ['<paper> をライブラリに追加 [して]'],
      },
      // What only looks like an id of a paper that is here is none that could be added.
      read: ({ paper = '' }) => {
        const reference = readReference(paper);
        return reference === undefined || reference.kind === 'id'
          ? undefined
          : { kind: 'add', reference: paper };
      },
    },
  ],
  token: textToken(
    'A',
    ({ reference }) => reference,
    (reference) => ({ kind: 'add', reference }),
  ),
  audience: 'sender',
  // Whether everyone may is known only by the desk.
  needsManager: () => true,
  isOfLibrary: true,
  changes: () => true,
  answer: async ({ reference }, context) => {
    const { asker, library, references, say } = context;
    const desk = await references?.();
    const key = desk === undefined ? undefined : askableKey(reference, desk);
    const here = await library.find(reference);
    if (asker === undefined || desk === undefined || (key === undefined && here === undefined))
      return context.answer({ kind: 'paper', reference });
    if (desk.addedBy === 'managers' && !asker.isManager)
      return notice('notice', say.spans('unknown.addManagersOnly'));
    const outcome = here !== undefined || key === undefined ? undefined : await desk.add(key, asker.owner);
    const paper = outcome?.kind === 'found' ? outcome.paper : here;
    if (paper === undefined) {
      const { missingText } = await import('./unknown-found.ts');
      const kind = outcome?.kind === 'silent' ? 'silent' : 'unknown';
      return notice('notice', missingText({ said: reference, kind, asked: desk.asks(key ?? '') }, say));
    }
    const { composeFullPaper } = await import('./compose-paper.ts');
    const title = { text: shorten(paper.shown.title, 200), style: 'strong' } as const;
    const spans = say.spans(here === undefined ? 'unknown.added' : 'unknown.present', { title });
    return {
      tone: 'answer',
      inPlace: true,
      blocks: [{ kind: 'text', role: 'body', spans }, composeFullPaper(paper, context)],
    };
  },
};

/** Of a button it is the key itself. */
function askableKey(reference: string, desk: ReferenceDesk): string | undefined {
  const { key = '', otherKeys = [] } = readReference(reference) ?? {};
  return [reference, key, ...otherKeys].find((one) => desk.asks(one).length > 0);
}
