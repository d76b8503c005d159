import { stem } from './analyzer.ts';
import { isEnglishWord } from './english-words.ts';
import type { NearWord, Vocabulary } from './vocabulary.ts';

const MAX_CORRECTIONS = 4;
const SHORTEST_CORRECTED = 4;
const SHORTEST_TWICE_CORRECTED = 9;

/**
 * The known words that an unknown one may have been meant to be, nearest first. A word of English is what it is: only its other
 * spelling (`recognising`, `colour`) is the same word.
 */
export function correctionsOf(word: string, vocabulary: Vocabulary): readonly NearWord[] {
  const near = wordsNear(word, 1, vocabulary);
  if (near.length > 0 || word.length < SHORTEST_TWICE_CORRECTED || isEnglishWord(word)) return near;
  return wordsNear(word, 2, vocabulary);
}

function wordsNear(word: string, maxDistance: number, vocabulary: Vocabulary): readonly NearWord[] {
  if (word.length < SHORTEST_CORRECTED || /\p{N}/u.test(word)) return [];
  const near = vocabulary.nearest(word, maxDistance, MAX_CORRECTIONS);
  return isEnglishWord(word) ? near.filter((other) => isSameSpelt(word, other.word)) : near;
}

/** British and American spellings. */
function isSameSpelt(one: string, other: string): boolean {
  const american = (word: string) =>
    word
      .replace(/z/g, 's')
      .replace(/(?<=\w{3})our/g, 'or')
      .replace(/ll/g, 'l');
  return american(one) === american(other);
}

/**
 * The known word that one was meant to be which the corpus does not have, but whose stem it has by chance: `shapely` is no form
 * of `shape` where papers write `Shapley`. Of a word of English two letters must have changed places, the likeliest slip.
 */
export function correctionOfForm(word: string, vocabulary: Vocabulary): NearWord | undefined {
  if (word.length < SHORTEST_CORRECTED + 1 || vocabulary.wordFrequency(word) > 0) return undefined;
  if (isEnglishWord(word)) return swapped(word, vocabulary);
  if (isKnownForm(word, vocabulary)) return undefined;
  const near = wordsNear(word, 1, vocabulary);
  return near.some((other) => stem(other.word) === stem(word)) ? undefined : near[0];
}

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'ers'];

/** A known word with an ending. */
function isKnownForm(word: string, vocabulary: Vocabulary): boolean {
  return ENDINGS.some(
    (ending) => word.endsWith(ending) && vocabulary.wordFrequency(word.slice(0, -ending.length)) > 0,
  );
}

function swapped(word: string, vocabulary: Vocabulary): NearWord | undefined {
  for (let at = 1; at < word.length - 1; at++) {
    const other = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (other !== word && stem(other) !== stem(word) && vocabulary.wordFrequency(other) > 0)
      return { word: other, distance: 1 };
  }
  return undefined;
}
