import { expect, it } from 'vitest';
import { writtenArxiv, yearOfArxiv } from '../../../src/papers/references/written-arxiv.ts';

it.each([
  ['arXiv:2005.11401v2 [cs.CL]', '2005.11401', 2020],
  ['https://arxiv.org/pdf/2510.00001v1.pdf', '2510.00001', 2025],
  ['{hep-th/9901001}', 'hep-th/9901001', 1999],
  ['1234', undefined, undefined],
])('%s', (text, id, year) => {
  expect(writtenArxiv(text)).toBe(id);
  expect(yearOfArxiv(id ?? '')).toBe(year);
});
