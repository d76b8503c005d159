import { expect, it } from 'vitest';
import { literalOf, readParts } from '../../../src/sources/names/name-part.ts';

it('suffixes belong to what stands before them, degrees go', () => {
  expect(readParts(['Ana Kept', 'Jr.', 'PhD', 'et al.'])).toEqual({
    parts: [{ text: 'Ana Kept', suffix: 'Jr.' }],
    more: true,
  });
});

it('only braces around the whole hold it', () => {
  expect([literalOf('{{A and B}}'), literalOf('{A} {B}'), literalOf("{\\'A}ngel")]).toEqual([
    'A and B',
    undefined,
    undefined,
  ]);
});
