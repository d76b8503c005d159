import { expect, it } from 'vitest';
import { createAtom } from '../../../src/papers/latex/atom.ts';
import { createFraction, createRoot } from '../../../src/papers/latex/fraction.ts';

const atoms = (text: string) =>
  text
    .split(' ')
    .filter((piece) => piece !== '')
    .map((piece) => createAtom(piece));

it.each([
  ['1', '2', '1/2'],
  ['a + b', 'c', '(a+b)/c'],
  ['1', 'n d', '1/(nd)'],
  ['1', 'x²', '1/x²'],
  ['1', 'min ( a , b )', '1/min(a, b)'],
  ['( a + b )', 'c', '(a+b)/c'],
  ['1', 'n ( a )', '1/(n(a))'],
  ['ln ( u + 1 )', 'γ', 'ln(u+1)/γ'],
  ['( a ) + ( b )', 'c', '((a)+(b))/c'],
  ['min ( a , b )', 'c', 'min(a, b)/c'],
  ['', '', '/()'],
])('%s over %s is %s', (over, under, expected) => {
  expect(createFraction(atoms(over), atoms(under))).toMatchObject({ text: expected, kind: 'fraction' });
});

it.each([
  ['', 'T', '√T'],
  ['', '2', '√2'],
  ['', 'n + 1', '√(n+1)'],
  ['3', 'n', '∛n'],
  ['4', 'n', '∜n'],
  ['', 'x²', '√(x²)'],
  ['', '( a )', '√(a)'],
  ['', '', '√'],
])('the root [%s] of %s is %s', (degree, radicand, expected) => {
  expect(createRoot(degree, atoms(radicand))).toMatchObject({ text: expected, kind: 'root' });
});
