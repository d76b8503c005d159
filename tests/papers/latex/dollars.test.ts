import { describe, expect, it } from 'vitest';
import { createCursor } from '../../../src/papers/latex/cursor.ts';
import { formulaAtDollar, formulaInBrackets } from '../../../src/papers/latex/dollars.ts';

describe('a dollar', () => {
  it.each([
    ['$x$', 'x'],
    ['$$x + y$$ z', 'x + y'],
    ['$a \\$ b$', 'a \\$ b'],
    ['$n = 5$ and $6', 'n = 5'],
    ['$\\text{if all of these words are text}$', '\\text{if all of these words are text}'],
  ])('%s opens the formula %s', (text, formula) => {
    const span = formulaAtDollar(createCursor(text));
    expect(text.slice(span?.mark, (span?.mark ?? 0) + (span?.length ?? 0))).toBe(formula);
    expect(text.startsWith('$'.repeat(span?.mark ?? 9))).toBe(true);
  });

  it.each([
    '$5 and $10',
    '$5 million, or $x$',
    '$HOME and $PATH',
    '$ ',
    '$$',
    '$a\n\nb$',
    '$one two three$',
    '$we pay = and pay and pay and pay and$',
  ])('%s opens none', (text) => {
    expect(formulaAtDollar(createCursor(text))).toBeUndefined();
  });
});

it('a bracket opens a formula up to the one that closes it', () => {
  expect(formulaInBrackets(createCursor('x^2\\) y'), '(')).toEqual({ mark: 2, length: 3 });
  expect(formulaInBrackets(createCursor('x\\) \\]'), '[')).toEqual({ mark: 2, length: 4 });
  expect(formulaInBrackets(createCursor('x)'), '(')).toBeUndefined();
});
