import type { Random } from './random.ts';

/** Words as numbers. */
export type Words = Uint32Array;

/** After so many words, on average, a text goes on in another one. */
const STRETCH = 6;
/** A text that finds no end is cut at so many times its length. */
const LONGEST = 3;
/** It ends with the first sentence that ends so many words before its length or later. */
const HALF_A_SENTENCE = 10;

/**
 * A new text of the words of some, each pair of neighbours one that stands in one of them: at any word it may go on where
 * another of the texts has the same word. About as long as the first.
 * @param endsSentence by word
 */
export function composeText(
  texts: readonly Words[],
  endsSentence: (word: number) => boolean,
  random: Random,
): readonly number[] {
  const wanted = texts[0]?.length ?? 0;
  const composed: number[] = [];
  let which = 0;
  let at = 0;
  while (composed.length < LONGEST * wanted) {
    const word = texts[which]?.[at];
    if (word === undefined) {
      if (composed.length >= wanted) break;
      which = random.below(texts.length);
      at = 0;
      continue;
    }
    composed.push(word);
    if (composed.length >= wanted - HALF_A_SENTENCE && endsSentence(word)) break;
    if (random.below(STRETCH) === 0) {
      const other = (which + 1 + random.below(Math.max(1, texts.length - 1))) % texts.length;
      const found = findFrom(texts[other], word, random);
      if (found !== -1) [which, at] = [other, found];
    }
    at++;
  }
  return composed;
}

/** Where a text has a word, looked for from anywhere on; -1: nowhere. */
function findFrom(text: Words | undefined, word: number, random: Random): number {
  if (text === undefined) return -1;
  const found = text.indexOf(word, random.below(text.length));
  return found === -1 ? text.indexOf(word) : found;
}

/** The beginning of one title and the end of another. */
export function composeTitle(first: Words, second: Words, random: Random): readonly number[] {
  const begin = first.subarray(0, 1 + random.below(first.length));
  return [...begin, ...second.subarray(random.below(second.length))];
}
