import { expect, it } from 'vitest';
import { contentOf, frameless, isPlain, recordless } from '../../../src/papers/venue/frame.ts';
import { type NamePart, type NameWord, partsOfName } from '../../../src/papers/venue/name-parts.ts';

const shown = (text: string, of: (part: NamePart) => readonly NameWord[]) =>
  partsOfName(text)
    .flatMap(of)
    .map((word) => word.text)
    .join(' ');

it('what proceedings add is no part of a name', () => {
  const text = 'Proceedings of the IEEE Conference on Things (Long Papers)';
  expect(shown(text, frameless)).toBe('ieee conference things');
  expect(shown(text, contentOf)).toBe('things');
});

it('a conference record is no conference', () => {
  expect(shown('Conference Record of the Symposium on Things', recordless)).toBe('symposium things');
  expect(shown('Record of Things', recordless)).toBe('record things');
});

it('a part is plain that says neither proceedings nor conference', () => {
  expect(['Big Data', 'Data Conference', 'Posters'].map((text) => partsOfName(text).every(isPlain))).toEqual([
    true,
    false,
    false,
  ]);
});
