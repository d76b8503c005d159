import { expect, it } from 'vitest';
import {
  isMonth,
  macroValue,
  STANDARD_MACROS,
  stringsOf,
} from '../../../../src/sources/formats/bibtex/macros.ts';

it('reads the definitions of a text, which may use those before them', () => {
  const strings = stringsOf(
    '@String(One = "a" # oct)\n@misc{k, title = {T}}\n@string{two = one # { b} # none}',
  );
  expect([...strings]).toEqual([
    ['one', 'aOctober'],
    ['two', 'aOctober b'],
  ]);
  expect(macroValue('TWO', [strings])).toBe('aOctober b');
});

it('knows months and the journals of the standard styles', () => {
  expect(
    ['Jan', 'september', 'JACM', 'nothing', '__proto__'].map((name) => macroValue(name, STANDARD_MACROS)),
  ).toEqual(['January', 'September', 'Journal of the ACM', undefined, undefined]);
  expect([isMonth('DEC'), isMonth('December')]).toEqual([true, false]);
});
