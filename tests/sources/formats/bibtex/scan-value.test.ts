import { expect, it } from 'vitest';
import { closingBrace, scanValue } from '../../../../src/sources/formats/bibtex/scan-value.ts';

const scan = (text: string) => {
  const value = scanValue(text, 0, { limit: text.length, closer: '}' });
  return value?.parts.map((part) => (part.isMacro ? `<${part.text}>` : part.text));
};

it('reads braces, quotes, numbers and macros, and what is joined of them', () => {
  expect(scan(' {a {b}} # "c {"} d" # 12 # jan, x')).toEqual(['a {b}', 'c {"} d', '12', '<jan>']);
  expect(scan('in press, x = 1')).toEqual(['in press']);
  expect(scan('ana and bo\n x = 1')).toEqual(['<ana>', ' and ', '<bo>']);
  expect(scan('2019 x = 1')).toEqual(['2019']);
  expect(scan('https://example.org/a,')).toEqual(['https://example.org/a']);
  expect(scan(', x')).toEqual([]);
});

it('has no value where braces or quotes do not close', () => {
  expect(['{a', '"a', '"a } b"', '{a} # {'].map(scan)).toEqual([undefined, undefined, undefined, undefined]);
  expect(closingBrace('{a \\{ b}}', 0, 9)).toBe(8);
});
