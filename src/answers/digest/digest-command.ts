import type {
  GivenOptions,
  SlashCommand,
  SlashOption,
  Subcommand,
  Translations,
} from '../../chat/slash-command.ts';
import { PAPER_CHOICES } from './paper-choices.ts';
import { typedDigest } from './typed-digest.ts';

/** `/digest`. Its verbs and options have the same names in all languages, since they can be typed too. */
export const DIGEST_COMMAND: SlashCommand = {
  name: {
    text: 'digest',
    translations: { de: 'tagesartikel', fr: 'quotidien', es: 'diario', ja: '今日の論文' },
  },
  description: {
    text: 'The paper of the day in this channel',
    translations: {
      de: 'Die Arbeit des Tages in diesem Kanal',
      fr: 'L’article du jour dans ce salon',
      es: 'El artículo del día en este canal',
      ja: 'このチャンネルの今日の論文',
    },
  },
  governsChannel: true,
  options: [],
  subcommands: [
    {
      name: 'on',
      description: {
        text: 'Post a paper here every day, or change when and which',
        translations: {
          de: 'Hier täglich eine Arbeit zeigen, oder ändern, wann und welche',
          fr: 'Publier ici un article par jour, ou changer quand et lequel',
          es: 'Publicar aquí un artículo al día, o cambiar cuándo y cuál',
          ja: '毎日論文を投稿します（設定の変更も）',
        },
      },
      options: [
        option('time', '9, 9:30, 9am or 21:15', {
          de: '9, 9:30 oder 21:15',
          fr: '9, 9:30 ou 21:15',
          es: '9, 9:30 o 21:15',
          ja: '9、9:30、21:15',
        }),
        {
          ...option('timezone', 'A city or an IANA time zone', {
            de: 'Eine Stadt oder eine IANA-Zeitzone',
            fr: 'Une ville ou un fuseau horaire IANA',
            es: 'Una ciudad o una zona horaria IANA',
            ja: '都市名または IANA タイムゾーン',
          }),
          completes: 'zones',
        },
        option('days', 'weekdays, daily, or days like mon,wed,fri', {
          de: 'weekdays, daily oder Tage wie mon,wed,fri',
          fr: 'weekdays, daily ou des jours comme mon,wed,fri',
          es: 'weekdays, daily o días como mon,wed,fri',
          ja: 'weekdays、daily、mon,wed,fri など',
        }),
        {
          ...option('topic', 'Only papers on this topic; “none” for all', {
            de: 'Nur Arbeiten zu diesem Thema; „none“ für alle',
            fr: 'Seulement les articles sur ce sujet ; « none » pour tous',
            es: 'Solo artículos sobre este tema; «none» para todos',
            ja: 'このテーマの論文だけ（none で全部）',
          }),
          maxLength: 200,
        },
        {
          ...option('papers', 'New papers, near to what is liked here, or any', {
            de: 'Neue Arbeiten, nah an dem, was hier gefällt, oder irgendeine',
            fr: 'De nouveaux articles, proches de vos goûts, ou n’importe lequel',
            es: 'Artículos nuevos, cercanos a lo que gusta aquí, o cualquiera',
            ja: '好みに近い新着、またはどの論文でも',
          }),
          choices: PAPER_CHOICES,
        },
        {
          ...option('thread', 'Open a thread below each paper', {
            de: 'Unter jeder Arbeit einen Thread öffnen',
            fr: 'Ouvrir un fil sous chaque article',
            es: 'Abrir un hilo debajo de cada artículo',
            ja: '論文ごとにスレッドを開きます',
          }),
          type: 'flag',
        },
        {
          ...option('publish', 'Publish each paper to the channels that follow this one', {
            de: 'Jede Arbeit in den Kanälen veröffentlichen, die diesem folgen',
            fr: 'Publier chaque article dans les salons abonnés à celui-ci',
            es: 'Publicar cada artículo en los canales que siguen a este',
            ja: 'フォローしているチャンネルにも公開します',
          }),
          type: 'flag',
        },
        {
          ...option('role', 'Ping this role with each paper', {
            de: 'Diese Rolle bei jeder Arbeit anpingen',
            fr: 'Mentionner ce rôle à chaque article',
            es: 'Mencionar este rol con cada artículo',
            ja: '論文ごとにこのロールへ通知します',
          }),
          type: 'role',
        },
        {
          ...option('ping', 'False: no role is pinged any more', {
            de: 'False: Es wird keine Rolle mehr angepingt',
            fr: 'False : plus aucun rôle n’est mentionné',
            es: 'False: ya no se menciona ningún rol',
            ja: 'False：ロールへの通知をやめます',
          }),
          type: 'flag',
        },
      ],
    },
    {
      name: 'taste',
      description: {
        text: 'What new papers are picked by here',
        translations: {
          de: 'Wonach neue Arbeiten hier ausgesucht werden',
          fr: 'D’après quoi les nouveaux articles sont choisis',
          es: 'Según qué se eligen aquí los artículos nuevos',
          ja: '新着を選ぶ基準',
        },
      },
      options: [
        {
          ...option('less', 'Less of papers like this one: a title or an id', {
            de: 'Weniger von Arbeiten wie dieser: Titel oder Id',
            fr: 'Moins d’articles comme celui-ci : titre ou identifiant',
            es: 'Menos artículos como este: título o id',
            ja: 'この論文のようなものを減らします（題名か ID）',
          }),
          completes: 'papers',
        },
        {
          ...option('reset', 'True: forget what this channel liked', {
            de: 'True: vergessen, was diesem Kanal gefiel',
            fr: 'True : oublier ce que ce salon a apprécié',
            es: 'True: olvidar lo que gustó a este canal',
            ja: 'True：このチャンネルの好みを忘れます',
          }),
          type: 'flag',
        },
      ],
    },
    bare('off', 'No more papers of the day here', {
      de: 'Keine Arbeit des Tages mehr',
      fr: 'Plus d’article du jour ici',
      es: 'No más artículos del día aquí',
      ja: '投稿をやめます',
    }),
    bare('status', 'How it stands', {
      de: 'Wie es steht',
      fr: 'Où en est-on',
      es: 'Cómo está',
      ja: '現在の設定',
    }),
    bare('preview', 'The next seven papers', {
      de: 'Die nächsten sieben Arbeiten',
      fr: 'Les sept prochains articles',
      es: 'Los próximos siete artículos',
      ja: '次の7本',
    }),
    bare('now', 'Post today’s paper at once', {
      de: 'Die heutige Arbeit sofort zeigen',
      fr: 'Publier tout de suite l’article du jour',
      es: 'Publicar ya el artículo de hoy',
      ja: '今日の論文をすぐに投稿します',
    }),
  ],
  words: 'digest',
  form: 'digest',
  write: writeDigest,
  typed: typedDigest,
};

function option(name: string, text: string, translations: Translations): SlashOption {
  return { type: 'text', name: { text: name }, description: { text, translations } };
}

function bare(name: string, text: string, translations: Translations): Subcommand {
  return { name, description: { text, translations }, options: [] };
}

function writeDigest({ subcommand = '', text, flag }: GivenOptions): string {
  if (subcommand === 'taste') return writeTaste(text('less'), flag('reset'));
  const said = ['time', 'timezone', 'days', 'topic', 'papers'].flatMap((name) => {
    const value = text(name);
    return value === undefined ? [] : [`${name}:"${value.replace(/["“”]/g, "'")}"`];
  });
  const flags = ['thread', 'publish'].flatMap((name) => {
    const value = flag(name);
    return value === undefined ? [] : [`${name}:${value ? 'yes' : 'no'}`];
  });
  // That one is to be pinged says its name alone.
  const role = flag('ping') === false ? 'none' : text('role');
  return ['digest', subcommand, ...said, ...flags, ...(role === undefined ? [] : [`role:${role}`])].join(' ');
}

function writeTaste(less: string | undefined, reset: boolean | undefined): string {
  if (reset === true) return 'digest taste reset';
  return less === undefined ? 'digest taste' : `digest taste less ${less}`;
}
