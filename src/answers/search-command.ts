import type { GivenOptions, SlashCommand, Unreadable, Wording } from '../chat/slash-command.ts';
import { isPaperId } from '../papers/identity.ts';
import { readYearOption, YEARS_TAKEN } from './year-option.ts';

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
      completes: 'venues',
    },
    {
      type: 'text',
      name: { text: 'year', translations: { de: 'jahr', fr: 'annee', es: 'fecha', ja: '年' } },
      description: {
        text: 'A year or several: 2020, 2020-2023, since 2021, last 3 years',
        translations: {
          de: 'Ein Jahr oder mehrere: 2020, 2020-2023, seit 2021, letzte 3 Jahre',
          fr: 'Une année ou plusieurs : 2020, 2020-2023, depuis 2021, 3 dernières années',
          es: 'Un año o varios: 2020, 2020-2023, desde 2021, últimos 3 años',
          ja: '2020、2020-2023、2021..、since 2021 など',
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

const NO_NAME: Wording = {
  text: 'Say a name, for example Sergey Levine.',
  translations: {
    de: 'Sag einen Namen, zum Beispiel Sergey Levine.',
    fr: 'Indiquez un nom, par exemple Sergey Levine.',
    es: 'Di un nombre, por ejemplo Sergey Levine.',
    ja: '名前を入力してください（例：Sergey Levine）。',
  },
};
const NO_VENUE: Wording = {
  text: 'Say the name of a venue, for example NeurIPS.',
  translations: {
    de: 'Sag den Namen einer Tagung, zum Beispiel NeurIPS.',
    fr: 'Indiquez le nom d’une conférence, par exemple NeurIPS.',
    es: 'Di el nombre de una conferencia, por ejemplo NeurIPS.',
    ja: '会議の名前を入力してください（例：NeurIPS）。',
  },
};

/** The options as one question in the query language. What was picked from completions is opened, whatever stands beside it. */
function writeQuery({ text }: GivenOptions, now = new Date()): string | Unreadable {
  const query = text('query');
  if (query !== undefined && isPicked(query)) return query;
  const said = text('year');
  const year = said === undefined ? undefined : readYearOption(said, now);
  if (said !== undefined && year === undefined) return { problem: YEARS_TAKEN };
  const [author, venue] = [filter('author', text), filter('venue', text)];
  if (author === '') return { problem: NO_NAME };
  if (venue === '') return { problem: NO_VENUE };
  const filters = [author, venue, year].filter((part) => part !== undefined);
  return [...(query === undefined ? [] : [withPairedQuotes(query, filters.length > 0)]), ...filters].join(
    ' ',
  );
}

/** Is it what a completion of a title stands for? See complete.ts. */
function isPicked(query: string): boolean {
  return query.startsWith('paper ') && isPaperId(query.slice('paper '.length));
}

/** One filter, whatever quotes and colons are in its value; empty where the value names nothing. */
function filter(name: string, text: GivenOptions['text']): string | undefined {
  const value = text(name)
    ?.replace(/["“”„‟«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (value === undefined) return undefined;
  return /[\p{L}\p{N}]/u.test(value) ? `${name}:"${value}"` : '';
}

/** A quote that is never closed would be closed by a filter behind it. */
function withPairedQuotes(query: string, isFollowed: boolean): string {
  const quotes = query.match(/["“”„‟«»]/g) ?? [];
  return isFollowed && quotes.length % 2 === 1 ? query.replace(/["“”„‟«»](?=[^"“”„‟«»]*$)/, ' ') : query;
}
