import { expect, it } from 'vitest';
import { quotedNames, withoutListBrackets } from '../../../src/sources/names/quoted-list.ts';

it('strings of a printed list are names', () => {
  expect(quotedNames(`['Ana "A" Kept', "Bo O'Low", 'C\\'y']`)).toEqual(['Ana "A" Kept', "Bo O'Low", "C'y"]);
  expect(quotedNames('["Ren\\u00e9"]')).toEqual(['René']);
  expect(quotedNames('Ana Kept')).toBeUndefined();
  expect(withoutListBrackets('[Ana, Bo]')).toBe('Ana, Bo');
});
