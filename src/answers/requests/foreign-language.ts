import { words as wordsOf } from '../../search/words/analyzer.ts';
import { isEnglishWord } from '../../search/words/english-words.ts';
import { stripRequest } from './strip-request.ts';

/** What is told to somebody who asks in a language that the papers are not in. */
export interface ForeignLanguage {
  readonly sentence: string;
  /** The label of the button that shows the nearest papers. */
  readonly nearest: string;
}

const ENGLISH: ForeignLanguage = {
  sentence:
    'This may be in a language that I do not read: the papers here are in English, and English words find them.',
  nearest: 'Show the nearest anyway',
};

const BY_LANGUAGE: Readonly<Record<string, ForeignLanguage>> = {
  de: {
    sentence:
      'Die Arbeiten hier sind auf Englisch, und englische Wörter finden sie: frag bitte mit englischen Begriffen. (The papers here are in English.)',
    nearest: 'Die nächsten trotzdem zeigen',
  },
  fr: {
    sentence:
      'Les articles ici sont en anglais, et ce sont des mots anglais qui les trouvent : posez la question avec des termes anglais. (The papers here are in English.)',
    nearest: 'Montrer quand même les plus proches',
  },
  es: {
    sentence:
      'Los artículos aquí están en inglés y se encuentran con palabras en inglés: pregunta con términos en inglés. (The papers here are in English.)',
    nearest: 'Mostrar de todos modos los más cercanos',
  },
  ja: {
    sentence:
      'ここの論文は英語で書かれています。英語の言葉で質問してください。 (The papers here are in English.)',
    nearest: 'それでも近い論文を表示',
  },
  zh: {
    sentence: '这里的论文是英文的，请用英语提问。 (The papers here are in English.)',
    nearest: '仍然显示最接近的论文',
  },
};

const OTHER_SCRIPT = /[\p{L}--[\p{Script=Latin}\p{Script=Greek}]]/v;
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Marks of languages: function words that are no English words, endings, letters. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  [
    'de',
    /[äöüß]|(?<!\p{L})(?:und|der|die|das|für|mit|von|zu|über|eine?[nrms]?|ist|nicht|auf|beim?|durch|ohne|wie|warum|werden|kann|zur|zum|im)(?!\p{L})|(?<!\p{L})\p{L}{4,}(?:ungen|ung|heit|keit|schaft|lernen|netze|bäume)(?!\p{L})/iu,
  ],
  [
    'es',
    /[ñ¿¡]|(?<!\p{L})(?:de|del|los|las|el|en|para|por|con|sin|una?|que|sobre|como|aprendizaje|redes)(?!\p{L})|(?<!\p{L})\p{L}{3,}(?:ción|ciones|miento|idad|ismo)(?!\p{L})/iu,
  ],
  [
    'fr',
    /[çœêèàùûîô]|(?<!\p{L})(?:de|du|des|les|la|le|une?|et|pour|par|avec|sans|dans|sur|est|aux?|réseaux|apprentissage)(?!\p{L})|(?<!\p{L})\p{L}{3,}(?:tion|ement|eur|euse|ique)s?(?!\p{L})/iu,
  ],
];

const SHORTEST_ENDING = 7;

function isEnglishEnding(mark: string): boolean {
  return mark.length >= SHORTEST_ENDING && isEnglishWord(mark.toLowerCase());
}

/** Who asks in another language than that of the papers; undefined when nothing shows that. @param words those that find nothing */
export function foreignLanguage(said: string, words: string): ForeignLanguage | undefined {
  if (KANA.test(said)) return BY_LANGUAGE['ja'];
  if (OTHER_SCRIPT.test(said)) return HAN.test(said) ? BY_LANGUAGE['zh'] : ENGLISH;
  const { language } = stripRequest(said);
  if (language !== 'en') return BY_LANGUAGE[language];
  const isAccented = /[^\x00-\x7f]/.test(words.replace(/[^\p{L}]/gu, ''));
  const found = MARKS.map(([code, marks]) => ({
    code,
    // `irrigation` ends as French words do.
    hits: [...words.matchAll(new RegExp(marks, 'giu'))].filter(([mark]) => !isEnglishEnding(mark)).length,
  }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)[0];
  if (found === undefined) return isAccented ? ENGLISH : undefined;
  // One word that English has as well tells nothing.
  const isForeign = wordsOf(words).every((word) => !isEnglishWord(word));
  return isAccented || found.hits > 1 || isForeign ? BY_LANGUAGE[found.code] : undefined;
}
