import { expect, it } from 'vitest';
import { scanFields } from '../../../../src/sources/formats/bibtex/scan-fields.ts';

const scan = (text: string, closer: '}' | ')' = '}') => {
  const { fields, end, isWellFormed } = scanFields(text, 0, { limit: text.length, closer });
  return {
    fields: fields.map(({ name, parts }) => `${name}=${parts.map((part) => part.text)}`),
    end,
    isWellFormed,
  };
};

it('reads fields up to the closing bracket', () => {
  expect(scan('A = {b}, c = "d" # e, } x')).toEqual({
    fields: ['a=b', 'c=d,e'],
    end: 23,
    isWellFormed: true,
  });
  expect(scan('a = 1) x', ')')).toEqual({ fields: ['a=1'], end: 6, isWellFormed: true });
});

it.each([
  ['a = {b} c = {d}}', ['a=b', 'c=d']],
  [',, a = {b},, c = ,}', ['a=b', 'c=']],
  ['a b = {c}, % comment\n d (e) = 1}', ['a b=c', 'd (e)=1']],
  ['a {b}, c\n = 2}', ['a=b', 'c=2']],
])('passes over what BibTeX would not: %j', (text, fields) => {
  expect(scan(text)).toEqual({ fields, end: text.length, isWellFormed: false });
});
