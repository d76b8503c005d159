import { describe, expect, it } from 'vitest';
import { accentBases, accented, withMark } from '../../../src/papers/latex/accents.ts';

describe('accents of running text', () => {
  it.each([
    ['"', 'o', 'ö'],
    ["'", 'e', 'é'],
    ['H', 'o', 'ő'],
    ['c', 'c', 'ç'],
    ['v', 'S', 'Š'],
    ["'", '\\i', 'í'],
    ["'", '\\ae', 'ǽ'],
    ["'", '\\^e', 'ế'],
    ["'", '\\gg', undefined],
    ['"', 'x', undefined],
    ['"', 'q', undefined],
    ['c', 'x', undefined],
    ['x', 'a', undefined],
  ])('\\%s on %s is %s', (name, letter, expected) => {
    expect(accented(name, letter)).toBe(expected);
  });

  it.each([
    ['"', 'o', 'o'],
    ['"', '{\\i}', '\\i'],
    ['"', '{ u }', 'u'],
    ["'", '\\i ', '\\i'],
    ["'", '\\in', '\\i'],
    ["'", '\\i{}x', '\\i'],
    ["'", '{\\^e}', '\\^e'],
    ['c', '{c}', 'c'],
    ['c', ' c', 'c'],
    ['c', 'c', undefined],
    ['hat', '{a}', undefined],
  ])('\\%s takes from “%s” the letter %s', (name, text, letter) => {
    const [found] = accentBases(name).flatMap((pattern) => {
      pattern.lastIndex = 0;
      const match = pattern.exec(text);
      return match === null ? [] : [match[1] ?? match[0]];
    });
    expect(found).toBe(letter);
  });
});

describe('accents of formulas', () => {
  it('stand on the first character of a piece, where it takes one', () => {
    expect(withMark('tilde', 'O')).toBe('Õ');
    expect(withMark('hat', 'Σ')).toBe('Σ\u0302');
    expect(withMark('not', '=')).toBe('≠');
    expect(withMark('bar', 'ab')).toBe('a\u0304b'.normalize('NFC'));
    expect(withMark('hat', '(a)')).toBe('(a)');
    expect(withMark('hat', '')).toBe('');
  });
});
