import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBracketed, toScript } from '../../../src/papers/latex/scripts.ts';

describe('a script', () => {
  it.each([
    ['^', '', '', false],
    ['^', '2', '²', false],
    ['^', 'th', 'ᵗʰ', false],
    ['_', 'n+1', 'ₙ₊₁', false],
    ['^', '*', '*', false],
    ['^', 'C', '^C', true],
    ['_', 'max', 'ₘₐₓ', false],
    ['_', 'train', '_train', true],
    ['_', 'b', '_b', true],
    ['^', 'ab', 'ᵃᵇ', false],
    ['^', 'aQ', '^(aQ)', true],
    ['_', 'aQ', '_aQ', true],
    ['^', 'train', '^train', true],
    ['^', '(0)', '^(0)', true],
    ['^', '1234567', '^(1234567)', true],
    ['^', 'k*-1', '^(k*-1)', true],
  ] as const)('%s{%s} is %s', (sign, argument, text, isMarked) => {
    expect(toScript(sign, argument)).toEqual({ text, isMarked });
  });

  it('has small characters for all of it, or its sign and all of it as it is', () => {
    const argument = fc.string({ unit: fc.constantFrom(...'abnqQ01+-*()α '), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.constantFrom('^' as const, '_' as const), argument, (sign, text) => {
        const script = toScript(sign, text);
        if (script.isMarked) expect([sign + text, `${sign}(${text})`]).toContain(script.text);
        else expect([...script.text]).toHaveLength([...text].length);
      }),
    );
  });
});

it('brackets count when they are around all of it', () => {
  expect(['(a+b)', '()', '(a)(b)', '((a))', 'f(a)', ''].map(isBracketed)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
