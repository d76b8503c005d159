import { expect, it } from 'vitest';
import { acceptedLocale } from '../../../src/platforms/web/accept-language.ts';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de-CH,de;q=0.9,en;q=0.8', 'de'],
  ['en;q=0.3, fr-CA;q=0.8, *;q=0.1', 'fr'],
  ['ja, es', 'ja'],
  ['de;q=0, es;q=0.5', 'es'],
  ['pt-BR,de;q=0.5', 'en'],
  ['*', 'en'],
  ['de;q=0', 'en'],
  [';;;q=x,,de;q=abc', 'en'],
  ['x,'.repeat(10_000), 'en'],
])('%j is read as %s', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
