import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../src/sources/repair/find-words.ts';

function find(words: readonly string[], texts: readonly string[]): readonly string[] {
  const search = searchWords(new Set(words));
  for (const text of texts) search.look({ title: text, abstract: '' });
  const backwards = searchWords(new Set(words));
  for (const text of texts.toReversed()) backwards.look({ title: '', abstract: text });
  expect(backwards.found).toEqual(search.found);
  return [...search.found].toSorted();
}

describe('words', () => {
  it('are found where they stand as a whole, whatever their case', () => {
    const texts = ['Learning', 'relearnings', 'a', 'Größe, x.overfit! Graphs', 'ÉTUDE 𝐱𝐲 2𝐱'];
    const wanted = ['learning', 'graph', 'overfit', 'größe', 'étude', '𝐱𝐲', '𝐱', 'absent', 'gr'];
    expect(find(wanted, texts)).toEqual(['größe', 'learning', 'overfit', 'étude', '𝐱', '𝐱𝐲'].toSorted());
  });

  it('of none there are none', () => {
    expect(find([], ['learning'])).toEqual([]);
    expect(find(['learning'], [])).toEqual([]);
    expect(find(['learning'], [''])).toEqual([]);
  });

  it('are those that a text has between everything that is no letter', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'B', 'z', 'ö', 'Ö', '学', '𝐱', 'q'),
      minLength: 1,
      maxLength: 3,
    });
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', 'ö', '学', '𝐱', 'z', ' ', '-', '3', '\n', '[', '{', '\u0301'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(word), fc.array(text), (words, texts) => {
        const wanted = words.map((one) => one.toLowerCase());
        const standing = new Set(texts.flatMap((one) => one.toLowerCase().split(/[^\p{L}]+/u)));
        expect(find(wanted, texts)).toEqual(
          [...new Set(wanted)].filter((one) => standing.has(one)).toSorted(),
        );
      }),
    );
  });

  it('of many that have one hash are all found', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const many = [...letters].flatMap((a) => [...letters].flatMap((b) => [...letters].map((c) => a + b + c)));
    const wanted = many.flatMap((one) => [one, `${one}${one}`]);
    expect(find(wanted, [wanted.join(' ')])).toHaveLength(wanted.length);
  });
});
