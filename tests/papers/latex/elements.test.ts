import { expect, it } from 'vitest';
import { createCursor } from '../../../src/papers/latex/cursor.ts';
import { elementAt } from '../../../src/papers/latex/elements.ts';

it.each([
  ['<tex xmlns="http://x.org">$\\pi$</tex> -GAN', 'formula', '$\\pi$'],
  ['<sup xmlns:mml="m">2</sup>', 'above', '2'],
  ['<sub xmlns:mml="m">i</sub>', 'below', 'i'],
  ['<inf xmlns="m"></inf>', 'below', ''],
])('%s is an element', (text, kind, inside) => {
  const found = elementAt(createCursor(text));
  expect(found?.kind).toBe(kind);
  const { open = 0, length = 0, close = 0 } = found ?? {};
  expect(text.slice(open, open + length)).toBe(inside);
  expect(text.slice(open + length, open + length + close)).toMatch(/^<\/\w+>$/);
});

it.each(['<sup>2</sup>', '<b xmlns="m">x</b>', '<tex xmlns="m">x', 'a <tex xmlns="m">x</tex>'])(
  '%s is none',
  (text) => {
    expect(elementAt(createCursor(text))).toBeUndefined();
  },
);
