import { expect, it } from 'vitest';
import { cleanName } from '../../../src/sources/names/clean-name.ts';

it.each([
  ['Ana Kept (MIT, USA)', 'Ana Kept'],
  ['Robert (Bob) Kept', 'Robert (Bob) Kept'],
  ['* Ana~Kept†', 'Ana Kept'],
  ['Prof. Ana Kept 0002', 'Ana Kept'],
  ["\\~{N}ana O'Kept", "\\~{N}ana O'Kept"],
  ['"Ana Kept"', 'Ana Kept'],
  ['(1)', ''],
])('“%s” is “%s”', (text, name) => {
  expect(cleanName(text)).toBe(name);
});
