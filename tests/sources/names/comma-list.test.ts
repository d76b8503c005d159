import { expect, it } from 'vitest';
import { readCommaList } from '../../../src/sources/names/comma-list.ts';

it.each<[string, 'one' | 'many', readonly string[]]>([
  ['Kept|Ana', 'many', ['Ana Kept']],
  ['Ana Kept|Bo Low', 'many', ['Ana Kept', 'Bo Low']],
  ['Dos Santos|Ana Maria', 'one', ['Ana Maria Dos Santos']],
  ['A. Kept|B. Low', 'one', ['A. Kept', 'B. Low']],
  ['Kept|A.|Low|B. C.|Mid Fri', 'many', ['A. Kept', 'B. C. Low', 'Mid Fri']],
  ['van Kept AB|Low C', 'many', ['AB van Kept', 'C Low']],
])('“%s” (%s)', (texts, meaning, names) => {
  expect(
    readCommaList(
      texts.split('|').map((text) => ({ text })),
      meaning,
    ),
  ).toEqual(names);
});
