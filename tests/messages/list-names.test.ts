import { expect, it } from 'vitest';
import { listNames } from '../../src/messages/list-names.ts';

it.each([
  ['en', 'and', 'Ada, Bo and Cy'],
  ['en', 'or', 'Ada, Bo or Cy'],
  ['de', 'or', 'Ada, Bo oder Cy'],
  ['fr', 'and', 'Ada, Bo et Cy'],
  ['es', 'and', 'Ada, Bo y Cy'],
  ['ja', 'and', 'Ada、Bo、Cy'],
] as const)('in %s with “%s” is %s', (locale, word, text) => {
  expect(listNames(['Ada', 'Bo', 'Cy'], word, locale)).toBe(text);
});
