const COMBINING_MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const ONLY_ASCII = /^[\x00-\x7f]*$/;

/** Letters that Unicode does not decompose but people type without their stroke or ligature. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};
const PLAIN_LETTER = /[ßæœøłđðþħıŋŧ]/gu;

/** Lower case without accents; mathematical letters (𝛁, 𝐱, ℝ) become plain ones (Unicode NFKD). */
export function foldCharacters(text: string): string {
  if (ONLY_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** The folded words of a text joined by single spaces: the form in which texts are compared for equality. */
export function foldText(text: string): string {
  return foldCharacters(text).replace(NOT_WORD, ' ').trim();
}
