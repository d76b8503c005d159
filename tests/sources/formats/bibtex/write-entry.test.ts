import { expect, it } from 'vitest';
import { writeEntry } from '../../../../src/sources/formats/bibtex/write-entry.ts';

it('writes an entry anew so that it stands by itself', () => {
  const fields = new Map([
    ['title', ' A } {b} { '],
    ['funding text 1', 'x'],
    ['note', ''],
  ]);
  const entry = { type: 'misc', key: '', fields, line: 1, doubts: [], source: undefined };
  expect(writeEntry(entry, 'k')).toBe('@misc{k,\n  title = {A  {b}}\n}');
  expect(writeEntry({ ...entry, source: '@misc{x}' }, 'k')).toBe('@misc{x}');
});
