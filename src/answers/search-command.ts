import type { GivenOptions, SlashCommand } from '../chat/slash-command.ts';

/** `/paper`: a search, and everything else that can be said. */
export const SEARCH_COMMAND: SlashCommand = {
  name: {
    text: 'paper',
    translations: { de: 'paper', fr: 'article', es: 'articulo', ja: '論文' },
  },
  description: {
    text: 'Search research papers',
    translations: {
      de: 'Wissenschaftliche Arbeiten suchen',
      fr: 'Chercher des articles de recherche',
      es: 'Buscar artículos de investigación',
      ja: '研究論文を検索します',
    },
  },
  options: [
    {
      type: 'text',
      name: {
        text: 'query',
        translations: { de: 'suche', fr: 'recherche', es: 'consulta', ja: '検索' },
      },
      description: {
        text: 'Words, a question, a title, or “help”',
        translations: {
          de: 'Wörter, eine Frage, ein Titel oder „help“',
          fr: 'Des mots, une question, un titre ou « help »',
          es: 'Palabras, una pregunta, un título o «help»',
          ja: '単語、質問、タイトル、または help',
        },
      },
      isRequired: true,
      completes: 'papers',
    },
    {
      type: 'text',
      name: { text: 'author', translations: { de: 'autor', fr: 'auteur', es: 'autor', ja: '著者' } },
      description: {
        text: 'Only papers by this author',
        translations: {
          de: 'Nur Arbeiten dieser Person',
          fr: 'Seulement les articles de cette personne',
          es: 'Solo artículos de esta persona',
          ja: 'この著者の論文だけ',
        },
      },
      completes: 'authors',
    },
    {
      type: 'text',
      name: {
        text: 'venue',
        translations: { de: 'tagung', fr: 'conference', es: 'conferencia', ja: '会議' },
      },
      description: {
        text: 'Only papers of this venue, for example NeurIPS',
        translations: {
          de: 'Nur Arbeiten dieser Tagung, zum Beispiel NeurIPS',
          fr: 'Seulement les articles de cette conférence, par exemple NeurIPS',
          es: 'Solo artículos de esta conferencia, por ejemplo NeurIPS',
          ja: 'この会議の論文だけ（例：NeurIPS）',
        },
      },
    },
    {
      type: 'text',
      name: { text: 'year', translations: { de: 'jahr', fr: 'annee', es: 'fecha', ja: '年' } },
      description: {
        text: 'One year, 2020, or several, 2020..2023',
        translations: {
          de: 'Ein Jahr, 2020, oder mehrere, 2020..2023',
          fr: 'Une année, 2020, ou plusieurs, 2020..2023',
          es: 'Un año, 2020, o varios, 2020..2023',
          ja: '2020 または 2020..2023',
        },
      },
    },
    {
      type: 'flag',
      name: { text: 'share', translations: { de: 'teilen', fr: 'partager', es: 'compartir', ja: '共有' } },
      description: {
        text: 'Show the answer to everyone here',
        translations: {
          de: 'Die Antwort allen hier zeigen',
          fr: 'Montrer la réponse à tout le monde ici',
          es: 'Mostrar la respuesta a todos aquí',
          ja: '回答を全員に表示します',
        },
      },
      opensAnswer: true,
    },
  ],
  subcommands: [],
  words: '',
  form: 'search',
  write: writeQuery,
};

/** The options as one question in the query language. */
function writeQuery({ text }: GivenOptions): string {
  const filter = (name: string) => {
    const value = text(name);
    return value === undefined ? undefined : `${name}:"${value.replaceAll('"', '')}"`;
  };
  const year = text('year')?.replace(/[^\d.–—-]/g, '') ?? '';
  return [text('query'), filter('author'), filter('venue'), year === '' ? undefined : `year:${year}`]
    .filter((part) => part !== undefined)
    .join(' ');
}
