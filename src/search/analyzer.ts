import { stemmer } from 'stemmer';
import { foldCharacters } from '../papers/fold.ts';
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

const stems = new Map<string, string>();
const STEM_CACHE_SIZE = 200_000;
const LONGEST_STEMMED = 40;

/** The Porter stem of a folded word (Porter 1980). Words with digits and words of other scripts stay. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = /^[a-z]+$/.test(word) && word.length <= LONGEST_STEMMED ? stemmer(word) : word;
  if (stems.size >= STEM_CACHE_SIZE) stems.clear();
  stems.set(word, result);
  return result;
}

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
