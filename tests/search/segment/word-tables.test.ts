import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_TERM } from '../../../src/search/segment/segment.ts';
import { byBytes, stringAt } from '../../../src/search/segment/string-table.ts';
import { buildTermTables, buildWordTables } from '../../../src/search/segment/word-tables.ts';
import { letterSet } from '../../../src/search/words/spelling.ts';
import { TRIGRAMS, trigramsOf } from '../../../src/search/words/trigrams.ts';

const words = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '𝔸', '1'), minLength: 1, maxLength: 9 }))
  .map((all) => all.sort(byBytes));

it('words are found by their length, each with its letters', () => {
  fc.assert(
    fc.property(words, (all) => {
      const { table, byLength, lengthStarts, letters } = buildWordTables(all);
      expect([...byLength].toSorted((a, b) => a - b)).toEqual([...all.keys()]);
      for (const [length, from] of lengthStarts.entries())
        for (let at = from; at < (lengthStarts[length + 1] ?? 0); at++) {
          const word = stringAt(table, byLength[at] ?? 0);
          expect(word).toHaveLength(length);
          expect((letters[at] ?? 0) >>> 0).toBe(letterSet(word) >>> 0);
        }
      expect(lengthStarts.at(-1)).toBe(all.length);
    }),
  );
});

it('terms are found by their words and their trigrams', () => {
  const terms = ['behav', 'behavior', 'graph'];
  const {
    table,
    wordStarts,
    words: own,
    trigramStarts,
    trigrams,
  } = buildTermTables(terms, Uint32Array.of(2, NO_TERM, 0, 2));
  expect(terms.map((_, place) => stringAt(table, place))).toEqual(terms);
  const wordsOf = (term: number) => [...own.subarray(wordStarts[term], wordStarts[term + 1])];
  expect([0, 1, 2].map(wordsOf)).toEqual([[2], [], [0, 3]]);
  expect(trigramStarts).toHaveLength(TRIGRAMS + 1);
  const having = (trigram: number) => [
    ...trigrams.subarray(trigramStarts[trigram], trigramStarts[trigram + 1]),
  ];
  for (const [place, term] of terms.entries())
    for (const trigram of trigramsOf(term)) expect(having(trigram)).toContain(place);
  expect(trigrams).toHaveLength(terms.flatMap(trigramsOf).length);
});
