import type { SlashOption } from '../../chat/slash-command.ts';

/** Which papers a channel may get: the values are read as SaidPapers. */
export const PAPER_CHOICES: NonNullable<SlashOption['choices']> = [
  {
    value: 'new',
    name: {
      text: 'New papers, else one of the library',
      translations: {
        de: 'Neue, sonst eine der Sammlung',
        fr: 'Les nouveaux, sinon un de la bibliothèque',
        es: 'Nuevos; si no, uno de la biblioteca',
        ja: '新着、なければライブラリから',
      },
    },
  },
  {
    value: 'new or nothing',
    name: {
      text: 'New papers, else none',
      translations: {
        de: 'Neue, sonst keine',
        fr: 'Les nouveaux, sinon aucun',
        es: 'Nuevos; si no, ninguno',
        ja: '新着、なければ投稿なし',
      },
    },
  },
  {
    value: 'any',
    name: {
      text: 'Any paper of the library',
      translations: {
        de: 'Irgendeine der Sammlung',
        fr: 'Tout article de la bibliothèque',
        es: 'Cualquiera de la biblioteca',
        ja: 'ライブラリのどれか',
      },
    },
  },
];
