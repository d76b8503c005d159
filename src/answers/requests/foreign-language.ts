import { words as wordsOf } from '../../search/words/analyzer.ts';
import { isEnglishWord } from '../../search/words/english-words.ts';
import { stripRequest } from './strip-request.ts';

/** A language that somebody asks in and that the papers are not in; `other` where it cannot be told which. */
export type ForeignLanguage = 'de' | 'fr' | 'es' | 'ja' | 'zh' | 'other';

const OTHER_SCRIPT = /[\p{L}--[\p{Script=Latin}\p{Script=Greek}]]/v;
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Marks of languages: function words that are no English words, endings, letters. */
const MARKS: readonly (readonly ['de' | 'fr' | 'es', RegExp])[] = [
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
  if (KANA.test(said)) return 'ja';
  if (OTHER_SCRIPT.test(said)) return HAN.test(said) ? 'zh' : 'other';
  const { language } = stripRequest(said);
  if (language !== 'en') return language;
  const isAccented = /[^\x00-\x7f]/.test(words.replace(/[^\p{L}]/gu, ''));
  const found = MARKS.map(([code, marks]) => ({
    code,
    // `irrigation` ends as French words do.
    hits: [...words.matchAll(new RegExp(marks, 'giu'))].filter(([mark]) => !isEnglishEnding(mark)).length,
  }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)[0];
  if (found === undefined) return isAccented ? 'other' : undefined;
  // One word that English has as well tells nothing.
  const isForeign = wordsOf(words).every((word) => !isEnglishWord(word));
  return isAccented || found.hits > 1 || isForeign ? found.code : undefined;
}
