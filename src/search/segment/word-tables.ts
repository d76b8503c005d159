import { letterSet } from '../words/spelling.ts';
import { TRIGRAMS, trigramsOf } from '../words/trigrams.ts';
import { invertLists, listsOf } from './lists.ts';
import { NO_TERM, type Terms, type Words } from './segment.ts';
import { createStringTable } from './string-table.ts';

/** How words are found: by themselves, by their beginning, by their letters. @param words in the order of a StringTable */
export function buildWordTables(
  words: readonly string[],
): Pick<Words, 'table' | 'byLength' | 'lengthStarts' | 'letters'> {
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
  const byLength = invertLists(
    listsOf(words, (word) => [word.length]),
    longest + 1,
  );
  return {
    table: createStringTable(words),
    byLength: byLength.values,
    lengthStarts: byLength.starts,
    letters: Uint32Array.from(byLength.values, (word) => letterSet(words[word] ?? '')),
  };
}

/** How terms are found, and the words of each. @param termOf the term of each word */
export function buildTermTables(
  terms: readonly string[],
  termOf: Uint32Array,
): Pick<Terms, 'table' | 'wordStarts' | 'words' | 'trigramStarts' | 'trigrams'> {
  const words = invertLists(
    listsOf(termOf, (term) => (term === NO_TERM ? [] : [term])),
    terms.length,
  );
  const trigrams = invertLists(listsOf(terms, trigramsOf), TRIGRAMS);
  return {
    table: createStringTable(terms),
    wordStarts: words.starts,
    words: words.values,
    trigramStarts: trigrams.starts,
    trigrams: trigrams.values,
  };
}
