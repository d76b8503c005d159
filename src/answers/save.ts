import { shorten } from '../chat/shorten.ts';
import { noteInterest } from './digest/note-interest.ts';
import { notice } from './notice.ts';
import { referenceOf } from './requests/which-paper.ts';
import { showAgain } from './show-again.ts';
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
  button: { label: 'action.save', press: (reference) => ({ kind: 'save', reference }) },
  isOffered: ({ readingList }) => readingList !== undefined,
  audience: 'sender',
  changes: () => true,
  answer: async ({ reference, from }, context) => {
    const { library, readingList, asker, savedIds, say } = context;
    const meant = await (await import('./find-meant.ts')).findCertain(reference, library);
    if (meant.kind !== 'paper')
      return unknownPaper({ said: reference, meant }, context, (other) => ({
        kind: 'save',
        reference: other,
      }));
    const { paper } = meant;
    if (readingList === undefined || asker === undefined) return notice('notice', say.spans('saved.notKept'));
    const outcome = await readingList.add(asker.owner, paper.id);
    const show = context.act(
      { kind: 'saved', offset: 0 },
      { label: say.text('saved.name'), description: say.text('saved.show') },
    );
    if (outcome === 'full') return notice('notice', say.spans('save.full'), [show]);
    savedIds.add(paper.id);
    await noteInterest({ paperId: paper.id, kind: 'saved' }, context);
    const shown = from === undefined ? undefined : await showAgain(from, context);
    const title = { text: shorten(paper.shown.title, 200), style: 'strong' } as const;
    return (
      shown ??
      notice('notice', say.spans(outcome === 'added' ? 'save.added' : 'save.present', { title }), [
        show,
        ...context.paperActions(paper, ['unsave']),
      ])
    );
  },
};
