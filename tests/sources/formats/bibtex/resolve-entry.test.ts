import { expect, it } from 'vitest';
import { STANDARD_MACROS } from '../../../../src/sources/formats/bibtex/macros.ts';
import { resolveEntry } from '../../../../src/sources/formats/bibtex/resolve-entry.ts';
import { scanEntries } from '../../../../src/sources/formats/bibtex/scan-entries.ts';

function resolve(text: string) {
  const [raw] = scanEntries(text);
  if (raw === undefined || !('fields' in raw)) throw new Error('no entry');
  return resolveEntry(raw, 3, { text, macros: STANDARD_MACROS });
}

it('resolves macros, joins lists that come in pieces, and leaves out what is out of use', () => {
  const text = `@misc{k, author = {A B}, Author = {C D}, title = {}, title = {T}, title = {U}, keywords = {a}, keywords = {b},
    month = 1 # jan, OPTnote = {x}, //doi = {y}, file = {/home/ana}, option = {o}}`;
  expect(Object.fromEntries(resolve(text).fields)).toEqual({
    author: 'A B and C D',
    title: 'T',
    keywords: 'a, b',
    month: '1January',
  });
});

it('is word for word where nothing has to be resolved', () => {
  const text = '@misc{k, title = {T}, month = jan}';
  expect(resolve(`% x\n${text} y`).source).toBe(text);
  expect(resolve('@misc{k, title = {T}, journal = jacm}').source).toBeUndefined();
  expect(resolve('@misc{k, title = {T}, crossref = {p}}').source).toBeUndefined();
});

it('gives nothing for a macro that no one knows, and says so', () => {
  const { fields, doubts } = resolve(
    '@misc{k, author = a # " and " # b, booktitle = nips # " 2020", series = x # ", "}',
  );
  expect(Object.fromEntries(fields)).toEqual({ author: '', booktitle: 'NeurIPS 2020', series: '' });
  expect(doubts[0]).toBe('“author” names “a”, “b”, which no @string defines');
});
