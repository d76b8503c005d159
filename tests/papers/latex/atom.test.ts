import { describe, expect, it } from 'vitest';
import { createAtom, isInfix, joinAtoms, type Spacing } from '../../../src/papers/latex/atom.ts';

/** Pieces separated by `,` in the source of the test, a leading space stands for white space before the piece. */
const join = (pieces: readonly string[], spacing: Spacing = 'natural') =>
  joinAtoms(
    pieces.map((piece) => ({ ...createAtom(piece.trim()), spaced: piece.startsWith(' ') })),
    spacing,
  );

describe('pieces of a formula', () => {
  it.each([
    ['=', 'relation'],
    [':=', 'relation'],
    ['→', 'relation'],
    ['+', 'binary'],
    ['∑', 'function'],
    ['log', 'function'],
    ['|', 'bar'],
    ['(', 'open'],
    ['⟩', 'close'],
    [',', 'punctuation'],
    ['12', 'number'],
    ['time', 'word'],
    ['RL', 'ordinary'],
    ['x', 'ordinary'],
  ])('%s is of the kind %s', (text, kind) => {
    expect(createAtom(text).kind).toBe(kind);
    expect(isInfix(createAtom(text))).toBe(['relation', 'binary', 'bar'].includes(kind));
  });

  it.each([
    [['a', ' =', ' b'], 'a = b'],
    [['a', '=', 'b'], 'a=b'],
    [['a', ' =', ' -', '1'], 'a = -1'],
    [['-', '1'], '-1'],
    [['f', '(', 'x', ',', 'y', ')'], 'f(x, y)'],
    [['2', ',', '000'], '2,000'],
    [['n', 'log', 'n'], 'n log n'],
    [['log', '(', 'n', ')'], 'log(n)'],
    [['|', 'S', '|', 'H'], '|S|H'],
    [['p', '(', 'y', ' |', ' x', ')'], 'p(y | x)'],
    [['Y', '|', 'X'], 'Y|X'],
    [['if', ' x'], 'ifx'],
    [['all', ' x'], 'all x'],
    [['( ', 'a', ' )'], '(a)'],
  ])('%j join to %s', (pieces, expected) => {
    expect(join(pieces)).toBe(expected);
  });

  it('stand close together in scripts, and as typed in text', () => {
    expect(join(['a', ' =', ' b', ',', 'c'], 'tight')).toBe('a=b,c');
    expect(join(['a', ' =', ' b', ',', 'c'], 'typed')).toBe('a = b,c');
  });

  it('keep a space that was asked for; a thin one in numbers', () => {
    const gapped = (one: string, gap: string, other: string) =>
      joinAtoms([createAtom(one), { ...createAtom(other), gap }], 'natural');
    expect(gapped('a', ' ', 'b')).toBe('a b');
    expect(gapped('250', '\u202f', '000')).toBe('250\u202f000');
    expect(gapped('a', '\u202f', 'b')).toBe('a b');
  });
});
