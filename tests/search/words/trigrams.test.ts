import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TRIGRAMS, trigramsOf } from '../../../src/search/words/trigrams.ts';

/** A trigram by its letters, `_` for an end of the word. */
const spell = (trigram: number) =>
  [Math.floor(trigram / 729), Math.floor(trigram / 27) % 27, trigram % 27]
    .map((letter) => (letter === 26 ? '_' : String.fromCharCode(97 + letter)))
    .join('');

it('trigrams are those of the word with its ends, each once', () => {
  expect(trigramsOf('graph').map(spell)).toEqual(['_gr', 'gra', 'rap', 'aph', 'ph_']);
  expect(trigramsOf('aaaaa').map(spell)).toEqual(['_aa', 'aaa', 'aa_']);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'm', 'z'), minLength: 4, maxLength: 60 });
  fc.assert(
    fc.property(word, (text) => {
      const whole = `_${text}_`;
      const expected = new Set([...text].map((_, at) => whole.slice(at, at + 3)));
      const found = trigramsOf(text);
      expect(found.map(spell)).toEqual([...expected]);
      for (const trigram of found) expect(trigram).toBeLessThan(TRIGRAMS);
    }),
  );
});

it.each(['abc', 'a'.repeat(61), 'abcé', 'resnet50', ''])('“%s” has none', (word) => {
  expect(trigramsOf(word)).toEqual([]);
});
