/** There are so many: three of `a` to `z` and the mark of a word's ends. */
export const TRIGRAMS = 27 ** 3;

const MARK = 26;
const ONLY_LETTERS = /^[a-z]+$/;
const SHORTEST = 4;
const LONGEST = 60;

/** The trigrams of a word with its beginning and its end, each once, as numbers; none of words that have no near forms. */
export function trigramsOf(word: string): readonly number[] {
  if (word.length < SHORTEST || word.length > LONGEST || !ONLY_LETTERS.test(word)) return [];
  const found: number[] = [];
  let [first, second] = [MARK, letterAt(word, 0)];
  for (let at = 1; at <= word.length; at++) {
    const third = at === word.length ? MARK : letterAt(word, at);
    const trigram = (first * 27 + second) * 27 + third;
    if (!found.includes(trigram)) found.push(trigram);
    [first, second] = [second, third];
  }
  return found;
}

function letterAt(word: string, at: number): number {
  return word.charCodeAt(at) - 97;
}
