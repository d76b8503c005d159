import { expect, it } from 'vitest';
import { trimEnd, withoutEnd } from '../../../src/papers/references/trim-end.ts';

it.each([
  ['a.', 'a'],
  ['a),', 'a'],
  ['a(b)', 'a(b)'],
  ['a(b)).', 'a(b)'],
  ['a]b', 'a'],
  ['a**!?', 'a'],
  ['a。', 'a'],
  ['a_', 'a_'],
  ['...', ''],
  ['', ''],
])('of “%s” is “%s”', (text, trimmed) => {
  expect(trimEnd(text)).toBe(trimmed);
});

it('a character goes however often it stands at the end', () => {
  expect([withoutEnd('a//', '/'), withoutEnd('//', '/'), withoutEnd('a/b', '/')]).toEqual(['a', '', 'a/b']);
});
