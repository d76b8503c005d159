import {
  ApplicationCommandType as CommandType,
  InteractionContextType as Context,
  ApplicationIntegrationType as Installed,
  ApplicationCommandOptionType as OptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

type Translated = Readonly<Record<'de' | 'fr' | 'es-ES' | 'ja', string>>;

const everywhere = {
  contexts: [Context.Guild, Context.BotDM],
  integration_types: [Installed.GuildInstall],
};

function described(description: string, translations: Translated) {
  return { description, description_localizations: { ...translations, 'es-419': translations['es-ES'] } };
}

function named(name: string, translations: Translated) {
  return { name, name_localizations: { ...translations, 'es-419': translations['es-ES'] } };
}

export const SAVED_COMMAND = 'saved';

/** The commands as they are registered. English names lead; other languages see their own. */
export const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    type: CommandType.ChatInput,
    ...named('paper', { de: 'paper', fr: 'article', 'es-ES': 'articulo', ja: '論文' }),
    ...described('Search research papers', {
      de: 'Wissenschaftliche Arbeiten suchen',
      fr: 'Chercher des articles de recherche',
      'es-ES': 'Buscar artículos de investigación',
      ja: '研究論文を検索します',
    }),
    ...everywhere,
    options: [
      {
        type: OptionType.String,
        ...named('query', { de: 'suche', fr: 'recherche', 'es-ES': 'consulta', ja: '検索' }),
        ...described('Words, a question, a title, or “help”', {
          de: 'Wörter, eine Frage, ein Titel oder „help“',
          fr: 'Des mots, une question, un titre ou « help »',
          'es-ES': 'Palabras, una pregunta, un título o «help»',
          ja: '単語、質問、タイトル、または help',
        }),
        required: true,
        autocomplete: true,
      },
      {
        type: OptionType.String,
        ...named('author', { de: 'autor', fr: 'auteur', 'es-ES': 'autor', ja: '著者' }),
        ...described('Only papers by this author', {
          de: 'Nur Arbeiten dieser Person',
          fr: 'Seulement les articles de cette personne',
          'es-ES': 'Solo artículos de esta persona',
          ja: 'この著者の論文だけ',
        }),
        autocomplete: true,
      },
      {
        type: OptionType.String,
        ...named('venue', { de: 'tagung', fr: 'conference', 'es-ES': 'conferencia', ja: '会議' }),
        ...described('Only papers of this venue, for example NeurIPS', {
          de: 'Nur Arbeiten dieser Tagung, zum Beispiel NeurIPS',
          fr: 'Seulement les articles de cette conférence, par exemple NeurIPS',
          'es-ES': 'Solo artículos de esta conferencia, por ejemplo NeurIPS',
          ja: 'この会議の論文だけ（例：NeurIPS）',
        }),
      },
      {
        type: OptionType.String,
        ...named('year', { de: 'jahr', fr: 'annee', 'es-ES': 'fecha', ja: '年' }),
        ...described('One year, 2020, or several, 2020..2023', {
          de: 'Ein Jahr, 2020, oder mehrere, 2020..2023',
          fr: 'Une année, 2020, ou plusieurs, 2020..2023',
          'es-ES': 'Un año, 2020, o varios, 2020..2023',
          ja: '2020 または 2020..2023',
        }),
      },
      {
        type: OptionType.Boolean,
        ...named('share', { de: 'teilen', fr: 'partager', 'es-ES': 'compartir', ja: '共有' }),
        ...described('Show the answer to everyone here', {
          de: 'Die Antwort allen hier zeigen',
          fr: 'Montrer la réponse à tout le monde ici',
          'es-ES': 'Mostrar la respuesta a todos aquí',
          ja: '回答を全員に表示します',
        }),
      },
    ],
  },
  {
    type: CommandType.ChatInput,
    ...named(SAVED_COMMAND, { de: 'gemerkt', fr: 'sauvegardes', 'es-ES': 'guardados', ja: '保存済み' }),
    ...described('Your reading list', {
      de: 'Deine Leseliste',
      fr: 'Votre liste de lecture',
      'es-ES': 'Tu lista de lectura',
      ja: 'あなたの読書リスト',
    }),
    ...everywhere,
  },
  {
    type: CommandType.Message,
    ...named('Related papers', {
      de: 'Verwandte Arbeiten',
      fr: 'Articles apparentés',
      'es-ES': 'Artículos relacionados',
      ja: '関連論文',
    }),
    ...everywhere,
  },
];
