import {
  ApplicationCommandType as CommandType,
  InteractionContextType as Context,
  ApplicationIntegrationType as Installed,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
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

function subcommand(name: string, description: string, translations: Translated) {
  return { type: OptionType.Subcommand as const, name, ...described(description, translations) };
}

export const DIGEST_COMMAND = 'digest';
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
    type: CommandType.ChatInput,
    ...named(DIGEST_COMMAND, { de: 'tagesartikel', fr: 'quotidien', 'es-ES': 'diario', ja: '今日の論文' }),
    ...described('The paper of the day in this channel', {
      de: 'Die Arbeit des Tages in diesem Kanal',
      fr: 'L’article du jour dans ce salon',
      'es-ES': 'El artículo del día en este canal',
      ja: 'このチャンネルの今日の論文',
    }),
    ...everywhere,
    // The API's description wants a number in requests, discord.js a text; Discord takes both, and tells a text.
    default_member_permissions: Number(PermissionFlagsBits.ManageChannels) as unknown as string,
    options: [
      {
        type: OptionType.Subcommand,
        name: 'on',
        ...described('Post a paper here every day, or change when and which', {
          de: 'Hier täglich eine Arbeit zeigen, oder ändern, wann und welche',
          fr: 'Publier ici un article par jour, ou changer quand et lequel',
          'es-ES': 'Publicar aquí un artículo al día, o cambiar cuándo y cuál',
          ja: '毎日論文を投稿します（設定の変更も）',
        }),
        options: [
          {
            type: OptionType.String,
            name: 'time',
            ...described('9, 9:30, 9am or 21:15', {
              de: '9, 9:30 oder 21:15',
              fr: '9, 9:30 ou 21:15',
              'es-ES': '9, 9:30 o 21:15',
              ja: '9、9:30、21:15',
            }),
          },
          {
            type: OptionType.String,
            name: 'timezone',
            ...described('A city or an IANA time zone', {
              de: 'Eine Stadt oder eine IANA-Zeitzone',
              fr: 'Une ville ou un fuseau horaire IANA',
              'es-ES': 'Una ciudad o una zona horaria IANA',
              ja: '都市名または IANA タイムゾーン',
            }),
            autocomplete: true,
          },
          {
            type: OptionType.String,
            name: 'days',
            ...described('weekdays, daily, or days like mon,wed,fri', {
              de: 'weekdays, daily oder Tage wie mon,wed,fri',
              fr: 'weekdays, daily ou des jours comme mon,wed,fri',
              'es-ES': 'weekdays, daily o días como mon,wed,fri',
              ja: 'weekdays、daily、mon,wed,fri など',
            }),
          },
          {
            type: OptionType.String,
            name: 'topic',
            ...described('Only papers on this topic; “none” for all', {
              de: 'Nur Arbeiten zu diesem Thema; „none“ für alle',
              fr: 'Seulement les articles sur ce sujet ; « none » pour tous',
              'es-ES': 'Solo artículos sobre este tema; «none» para todos',
              ja: 'このテーマの論文だけ（none で全部）',
            }),
            max_length: 200,
          },
          {
            type: OptionType.Boolean,
            name: 'thread',
            ...described('Open a thread below each paper', {
              de: 'Unter jeder Arbeit einen Thread öffnen',
              fr: 'Ouvrir un fil sous chaque article',
              'es-ES': 'Abrir un hilo debajo de cada artículo',
              ja: '論文ごとにスレッドを開きます',
            }),
          },
        ],
      },
      subcommand('off', 'No more papers of the day here', {
        de: 'Keine Arbeit des Tages mehr',
        fr: 'Plus d’article du jour ici',
        'es-ES': 'No más artículos del día aquí',
        ja: '投稿をやめます',
      }),
      subcommand('status', 'How it stands', {
        de: 'Wie es steht',
        fr: 'Où en est-on',
        'es-ES': 'Cómo está',
        ja: '現在の設定',
      }),
      subcommand('preview', 'The next seven papers', {
        de: 'Die nächsten sieben Arbeiten',
        fr: 'Les sept prochains articles',
        'es-ES': 'Los próximos siete artículos',
        ja: '次の7本',
      }),
      subcommand('now', 'Post today’s paper at once', {
        de: 'Die heutige Arbeit sofort zeigen',
        fr: 'Publier tout de suite l’article du jour',
        'es-ES': 'Publicar ya el artículo de hoy',
        ja: '今日の論文をすぐに投稿します',
      }),
    ],
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
