import { expect, it } from 'vitest';
import { titleOf } from '../../../src/sources/record/title-of.ts';

it.each([
  ['Main', 'Below', 'Main: Below'],
  ['Why?', 'Because', 'Why? Because'],
  ['Main: Below', 'below', 'Main: Below'],
  ['Main', ' ', 'Main'],
  [' {} ', '', ''],
])('“%s” + “%s”', (title, subtitle, whole) => {
  expect(titleOf(title, subtitle)).toBe(whole);
});
