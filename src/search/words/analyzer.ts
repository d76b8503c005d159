import { stemmer } from 'stemmer';
import { foldCharacters } from '../../papers/fold.ts';
import { STOP_WORDS } from './stop-words.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const ASCII_WORD = /[a-z0-9]+/g;
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;
const ONLY_ASCII = /^[\x00-\x7f]*$/;

/**
 * The words of a text: lower case, without accents, mathematical letters as plain ones, split at hyphens and all
 * other punctuation (`Q-learning` → `q`, `learning`), apostrophes dropped (`system’s` → `systems`).
 */
export function words(text: string): string[] {
  let folded = foldCharacters(text);
  if (/['’]/.test(folded)) folded = folded.replace(APOSTROPHE, '');
  return folded.match(ONLY_ASCII.test(folded) ? ASCII_WORD : WORD) ?? [];
}

/** Letters beside digits or Greek letters. */
const MIXED = /\p{L}\p{N}|\p{N}\p{L}|\p{Script=Greek}/u;
const MAY_BE_MIXED = /[a-z][0-9]|[0-9][a-z]|[^\x00-\x7f]/i;
const PART = /\p{N}+|\p{Script=Greek}+|(?:(?!\p{Script=Greek})\p{L})+/gu;
const SHORTEST_PART = 2;
const ONLY_LETTERS = /^[a-z]+$/;

/**
 * What of a text is indexed and asked for: its words, and before each one that is a designation its parts of two characters
 * or more, since people write `ResNet50` and `ResNet-50`, `IL17A` and `IL-17A`. A Greek letter or two are also there by name:
 * `β-VAE` is `beta-VAE` on most keyboards.
 */
export function wordsAndParts(text: string): readonly string[] {
  if (!MAY_BE_MIXED.test(text)) return words(text);
  const found: string[] = [];
  readWords(text, (word) => found.push(word));
  return found;
}

/** Reads the same one after another. @param take is told whether it is only a part of the word that follows */
export function readWords(text: string, take: (word: string, isPart: boolean) => void): void {
  const mayBeMixed = MAY_BE_MIXED.test(text);
  for (const word of words(text)) {
    if (mayBeMixed && !ONLY_LETTERS.test(word) && MIXED.test(word))
      for (const part of partsOf(word)) take(part, true);
    take(word, false);
  }
}

function partsOf(word: string): readonly string[] {
  const parts = (word.match(PART) ?? []).flatMap(nameGreek);
  return parts.filter((part) => part.length >= SHORTEST_PART && part !== word);
}

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const LONGEST_NAMED = 2;

/** Longer runs are words of the Greek language. */
function nameGreek(part: string): readonly string[] {
  const first = (part.codePointAt(0) ?? 0) - ALPHA;
  if (part.length > LONGEST_NAMED || GREEK[first] === undefined) return [part];
  return [...part].map((letter) => GREEK[(letter.codePointAt(0) ?? 0) - ALPHA] ?? letter);
}

/** α; the letters follow it in the order of the alphabet, both forms of sigma among them. */
const ALPHA = 0x3b1;

const stems = new Map<string, string>();
const STEM_CACHE_SIZE = 200_000;
const LONGEST_STEMMED = 40;

/**
 * The term of a folded word, by which its other forms are found too: its Porter stem (Porter 1980). Words with digits and words
 * of other scripts stay.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = ONLY_LETTERS.test(word) && word.length <= LONGEST_STEMMED ? stemmer(word) : word;
  if (stems.size >= STEM_CACHE_SIZE) stems.clear();
  stems.set(word, result);
  return result;
}

/** Is a word, in the form that words gives it, an English function word? Those are neither indexed nor asked for. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The terms of a text as it is indexed, in its order, without stop words. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const word of wordsAndParts(text)) if (!isStopWord(word)) found.push(stem(word));
  return found;
}
