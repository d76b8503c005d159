import { expect, it } from 'vitest';
import { writtenDoi } from '../../../src/papers/references/written-doi.ts';

it.each([
  ['10.1000/a\\_b{\\_}c', '10.1000/a_b_c'],
  ['DOI: 10.1000/C.', '10.1000/C'],
  ['10.1000/a; 10.1000/b', '10.1000/a'],
  ['10.1016/j.\n  cell.2020', '10.1016/j.cell.2020'],
  [
    '10.1002/(S)1(19980815)17:15\\textless{}1661::A-B\\textgreater{}3.0',
    '10.1002/(S)1(19980815)17:15<1661::A-B>3.0',
  ],
  ['https://example.org/doi/pdf/10.1000/a?x=1', '10.1000/a'],
  ['http://dx.doi.org/10.1000%2Fa', '10.1000/a'],
  ['none', undefined],
])('%s', (text, doi) => {
  expect(writtenDoi(text)).toBe(doi);
});
