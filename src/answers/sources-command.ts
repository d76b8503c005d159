import type { SlashCommand, SlashOption, Translations } from '../chat/slash-command.ts';

/** `/sources`. Its verbs have the same names in all languages, since they can be typed too. */
export const SOURCES_COMMAND: SlashCommand = {
  name: {
    text: 'sources',
    translations: { de: 'quellen', fr: 'sources', es: 'fuentes', ja: '情報源' },
  },
  description: {
    text: 'Where new papers come from',
    translations: {
      de: 'Woher neue Arbeiten kommen',
      fr: 'D’où viennent les nouveaux articles',
      es: 'De dónde vienen los artículos nuevos',
      ja: '新しい論文の取得元',
    },
  },
  governsChannel: true,
  options: [],
  subcommands: [
    {
      name: 'list',
      description: {
        text: 'How each source stands',
        translations: {
          de: 'Wie es um jede Quelle steht',
          fr: 'Où en est chaque source',
          es: 'Cómo está cada fuente',
          ja: '各情報源の状態',
        },
      },
      options: [],
    },
    {
      name: 'add',
      description: {
        text: 'Read another source too',
        translations: {
          de: 'Noch eine Quelle lesen',
          fr: 'Lire une source de plus',
          es: 'Leer una fuente más',
          ja: '情報源を追加します',
        },
      },
      options: [
        source('arxiv:cs.LG, zotero:groups/12345, feed:https://…, or an address of one', {
          de: 'arxiv:cs.LG, zotero:groups/12345, feed:https://… oder eine Adresse davon',
          fr: 'arxiv:cs.LG, zotero:groups/12345, feed:https://… ou une adresse',
          es: 'arxiv:cs.LG, zotero:groups/12345, feed:https://… o una dirección',
          ja: 'arxiv:cs.LG、zotero:groups/12345、feed:https://… またはその URL',
        }),
      ],
    },
    ofOne('pause', 'Read a source no more for now', {
      de: 'Eine Quelle vorerst nicht mehr lesen',
      fr: 'Ne plus lire une source pour l’instant',
      es: 'No leer una fuente por ahora',
      ja: '情報源の読み込みを一時停止します',
    }),
    ofOne('resume', 'Read a source again', {
      de: 'Eine Quelle wieder lesen',
      fr: 'Lire de nouveau une source',
      es: 'Volver a leer una fuente',
      ja: '情報源の読み込みを再開します',
    }),
    ofOne('remove', 'Take a source and its papers out', {
      de: 'Eine Quelle und ihre Arbeiten herausnehmen',
      fr: 'Retirer une source et ses articles',
      es: 'Quitar una fuente y sus artículos',
      ja: '情報源とその論文を取り除きます',
    }),
  ],
  words: 'sources',
  write: ({ subcommand = 'list', text }) => `sources: ${subcommand} ${text('source') ?? ''}`.trim(),
  typed: (text) => `sources: ${text}`,
};

function ofOne(name: string, text: string, translations: Translations) {
  return {
    name,
    description: { text, translations },
    options: [
      source('Its name in the list', {
        de: 'Ihr Name in der Liste',
        fr: 'Son nom dans la liste',
        es: 'Su nombre en la lista',
        ja: '一覧での名前',
      }),
    ],
  };
}

function source(text: string, translations: Translations): SlashOption {
  return {
    type: 'text',
    name: { text: 'source' },
    description: { text, translations },
    isRequired: true,
    maxLength: 500,
  };
}
