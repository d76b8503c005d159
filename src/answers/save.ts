import { shorten } from '../chat/shorten.ts';
import { notice } from './notice.ts';
import { referenceOf } from './requests/which-paper.ts';
import { NO_LIST } from './saved.ts';
import { textToken } from './token-form.ts';
import { unknownPaper } from './unknown-paper.ts';
import type { Verb } from './verb.ts';

/** Puts a paper on the asker's reading list. */
export const save: Verb<'save'> = {
  asked: [
    {
      // Of the paper that was opened.
      phrases: {
        en: ['(save|bookmark)'],
        de: ['(merken|speichern)'],
        fr: ['(enregistrer|sauvegarder)'],
        es: ['guardar'],
      },
      read: () => ({ kind: 'save', reference: '#it' }),
    },
    {
      phrases: {
        en: [
          '(save|bookmark|favou?rite) <paper> (for (later|me|tonight|tomorrow)|to (my|the) [(reading)] list|on (my|the) [reading] list|in (my|the) [reading] list|as (saved|a favou?rite))',
          '(remember|keep|store|note|star|pin|mark|hold) <paper> (for (later|me|tonight|tomorrow|us)|to (my|the) [(reading)] list|on (my|the) [reading] list|in (my|the) [reading] list|as (saved|a favou?rite)) [<why>]',
          '(add|put|move|append) <paper> (to|on|onto|in|into) (my|the) [(reading|saved|to-read|read)] (list|library|papers|bookmarks|favou?rites)',
        ],
        de: [
          '(merke?|speichere?|merk dir|setz|setze|füge) <paper> [(für später|auf (meine|die) (liste|leseliste)|(meiner|zur) (liste|leseliste) hinzu)]',
        ],
        fr: [
          '(sauvegarde|enregistre|garde|ajoute|mémorise) <paper> [(pour plus tard|à ma liste [de lecture])]',
        ],
        es: ['(guarda|guardar|a.ade|agrega|recuerda) <paper> [(para despu.s|a mi lista [de lectura])]'],
        ja: ['<paper> (を保存|をリストに追加) [して]'],
      },
      read: ({ paper = '' }) => (paper === '' ? undefined : { kind: 'save', reference: referenceOf(paper) }),
    },
    {
      phrases: { en: ['(save|bookmark|remember|keep|store|note|star|pin|favou?rite|mark) <paper>'] },
      isDoubtful: true,
      read: ({ paper = '' }) => (paper === '' ? undefined : { kind: 'save', reference: referenceOf(paper) }),
    },
  ],
  token: textToken(
    'a',
    ({ reference }) => reference,
    (reference) => ({ kind: 'save', reference }),
  ),
  button: { label: 'Save', press: (reference) => ({ kind: 'save', reference }) },
  isOffered: ({ readingList }) => readingList !== undefined,
  audience: 'sender',
  changes: () => true,
  answer: async ({ reference }, context) => {
    const { library, readingList, asker } = context;
    const meant = await (await import('./find-meant.ts')).findCertain(reference, library);
    if (meant.kind !== 'paper')
      return unknownPaper({ said: reference, meant }, context, (other) => ({
        kind: 'save',
        reference: other,
      }));
    const { paper } = meant;
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
