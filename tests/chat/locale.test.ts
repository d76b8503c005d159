import { expect, it } from 'vitest';
import { localeOf } from '../../src/chat/locale.ts';

it.each([
  ['de', 'de'],
  ['es-419', 'es'],
  ['es-ES', 'es'],
  ['fr_CA', 'fr'],
  ['JA-jp', 'ja'],
  ['en-GB', 'en'],
  ['pt-BR', 'en'],
  ['', 'en'],
  [undefined, 'en'],
  [null, 'en'],
])('of the tag %s is the language %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
