import { expect, it } from 'vitest';
import { scanEntries } from '../../../../src/sources/formats/bibtex/scan-entries.ts';

const scanned = (text: string) =>
  [...scanEntries(text)].map((entry) =>
    'fields' in entry
      ? `${entry.type} ${entry.key} ${text.slice(entry.start, entry.end)}`
      : `string ${entry.name}`,
  );

it('gives entries and definitions in order, with their places', () => {
  expect(
    scanned('x @misc{a, b = {c}} y @string{d = "e", f = 1}\n@comment{@misc{g, h = {i}}} @book(j, k = 2)'),
  ).toEqual(['misc a @misc{a, b = {c}}', 'string d', 'string f', 'book j @book(j, k = 2)']);
});

it('ends one that does not close where the next certainly begins', () => {
  expect(scanned('@misc{a, b = {c\n@misc{d, e = {f}}\n@comment{ { \n@misc{g, h = {i}}')).toEqual([
    'misc a @misc{a, b = {c\n',
    'misc d @misc{d, e = {f}}',
    'misc g @misc{g, h = {i}}',
  ]);
});
