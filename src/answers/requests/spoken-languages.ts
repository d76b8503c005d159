import type { RequestLanguage } from './language.ts';
import { LANGUAGES } from './languages.ts';
import { tokenize } from './tokens.ts';

type Code = RequestLanguage['code'];

const [FIRST, ...OTHERS] = LANGUAGES;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const WORD = /[\p{L}\p{M}'-]+/gu;

/** The words in which a language asks, as far as its phrases name them. */
function wordsOf(language: RequestLanguage | undefined): ReadonlySet<string> {
  const {
    sets = {},
    opening = [],
    asking = [],
    askingAfter = [],
    closing = [],
    aboutContext = [],
    pointing = [],
  } = language ?? {};
  const phrases = [
    ...opening,
    ...asking,
    ...askingAfter,
    ...closing,
    ...aboutContext,
    ...pointing,
    ...Object.values(sets).flat(),
  ];
  return new Set(phrases.flatMap((phrase) => phrase.replace(/[<{]\w+[>}]/g, ' ').match(WORD) ?? []));
}

/** Words that the first language has too tell nothing. */
const own = wordsOf(FIRST);
const TELLING = OTHERS.filter(({ hasSpaces }) => hasSpaces).map((language) => ({
  code: language.code,
  words: new Set([...wordsOf(language)].filter((word) => !own.has(word))),
  // Written with a dot for any letter, where people leave accents out.
  patterns: [...language.asking, ...language.askingAfter].join(' ').match(/\p{L}+\.\p{L}*/gu) ?? [],
}));

/** Languages that a message may be in, by the words in which it asks: most are not worth a look. */
export function spokenLanguages(text: string): ReadonlySet<Code> {
  const spoken = new Set<Code>(['en']);
  if (JAPANESE.test(text)) spoken.add('ja');
  const tokens = tokenize(text, true).map((token) => token.text);
  for (const { code, words, patterns } of TELLING) {
    const isTold = tokens.some(
      (token) => words.has(token) || (/[^\x00-\x7f]/.test(token) && patterns.some((one) => fits(token, one))),
    );
    if (isTold) spoken.add(code);
  }
  return spoken;
}

/** Does a word have all letters of a pattern in which a dot stands for any? */
function fits(token: string, pattern: string): boolean {
  return (
    token.length === pattern.length &&
    [...pattern].every((letter, at) => letter === '.' || letter === token[at])
  );
}
