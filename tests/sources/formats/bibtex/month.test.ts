import { expect, it } from 'vitest';
import { monthNumber } from '../../../../src/sources/formats/bibtex/month.ts';

it('reads a month as number, word or in a day', () => {
  expect(['5', '12', 'May', 'sept.', '12 May', '13', '', 'Spring'].map(monthNumber)).toEqual([
    '05',
    '12',
    '05',
    '09',
    '05',
    undefined,
    undefined,
    undefined,
  ]);
});
