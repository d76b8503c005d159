import { expect, it } from 'vitest';
import { scanKey } from '../../../../src/sources/formats/bibtex/scan-key.ts';

it.each([
  ['k:1, a = b', 'k:1', true, ' a = b'],
  ['\n k , a = b', 'k', true, ' a = b'],
  [', a = b', '', false, ' a = b'],
  [' a = b', '', false, 'a = b'],
  ['k\n a = b', 'k', false, ' a = b'],
  ['k a = b', 'k', false, 'a = b'],
  ['{k}, a = b', 'k', false, ', a = b'],
  ['10.1/(x)2, a = b', '10.1/(x)2', true, ' a = b'],
  ['k}', 'k', false, '}'],
])('%j', (text, key, isWellFormed, rest) => {
  const found = scanKey(text, 0, { limit: text.length, closer: '}' });
  expect({ ...found, end: text.slice(found.end) }).toEqual({ key, isWellFormed, end: rest });
});
