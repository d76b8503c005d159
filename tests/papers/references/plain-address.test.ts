import { expect, it } from 'vitest';
import { plainAddress } from '../../../src/papers/references/plain-address.ts';

it.each([
  ['a\\_b{\\%}c$\\sim$d{\\textasciitilde}e\\~{}f', 'a_b%c~d~e~f'],
  ['\\href{https://a.org}{b}', ' https://a.org b'],
  ['a&amp;b', 'a&b'],
])('%s', (text, plain) => {
  expect(plainAddress(text)).toBe(plain);
});
