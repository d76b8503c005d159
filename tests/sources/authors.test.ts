import { expect, it } from 'vitest';
import { splitAuthors } from '../../src/sources/authors.ts';

it.each([
  ['A. One, B. Two, Jr., C. Three', undefined, ['A. One', 'B. Two, Jr.', 'C. Three']],
  ['Henry, VIII, II', undefined, ['Henry', 'VIII, II']],
  [' A.  One ,, \n', undefined, ['A. One']],
  ['Jr., A. One', undefined, ['Jr.', 'A. One']],
  ['A · B, III', ' · ', ['A', 'B, III']],
  ['A; B, C', /[;,]/, ['A', 'B', 'C']],
  ['', undefined, []],
])('“%s” are names', (list, separator, names) => {
  expect(splitAuthors(list, separator)).toEqual(names);
});
