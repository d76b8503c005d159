import { expect, it } from 'vitest';
import {
  balanced,
  recoverFields,
  swallowsFields,
} from '../../../../src/sources/formats/bibtex/recover-fields.ts';

const shown = (text: string) => {
  const { fields, unclosed } = recoverFields(text, 0, text.length);
  return {
    fields: fields.map(({ name, parts }) => `${name}: ${parts.map((part) => part.text).join('#')}`),
    unclosed,
  };
};

it('cuts an entry where fields begin', () => {
  expect(shown('title = {A {b},\n  x-y = 3,\n  note = "c" # d, year = {1999}\n}')).toEqual({
    fields: ['title: A {b}', 'x-y: 3', 'note: c#d', 'year: 1999'],
    unclosed: ['title'],
  });
});

it('takes away braces without a partner, and sees fields within a value', () => {
  expect(balanced('}a{b}{c')).toBe('a{b}c');
  const field = (text: string) => ({ name: 'author', parts: [{ text, isMacro: false }] });
  expect(swallowsFields(field('Kept,\n title = {T}'))).toBe(true);
  expect(swallowsFields(field('see\n@misc{k,\n title = {T}}'))).toBe(false);
});
