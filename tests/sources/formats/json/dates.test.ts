import { describe, expect, it } from 'vitest';
import { bestDate, dateIn, dateOfMoment } from '../../../../src/sources/formats/json/dates.ts';
import type { Json } from '../../../../src/sources/formats/json/parse-value.ts';

describe('dateIn', () => {
  it.each<[Json, string]>([
    [2020, '2020'],
    ['May 2020', 'May 2020'],
    ['soon', ''],
    [{ 'date-parts': [[2020, 5, 1]] }, '2020-05-01'],
    [{ 'date-parts': [['2020', '11']] }, '2020-11'],
    [{ 'date-parts': [[null]] }, ''],
    [{ 'date-parts': [[null]], raw: '2019' }, '2019'],
    [{ literal: 'c2003' }, 'c2003'],
    [{ year: 2020, month: 5 }, '2020-05'],
    [{ value: 2021 }, '2021'],
    [[2020, 5], '2020-05'],
    [20200501, '2020-05-01'],
    [1_700_000_000_000, '2023-11-14'],
    [1_700_000_000, '2023-11-14'],
    [1e300, ''],
    [true, ''],
  ])('reads %j as %j', (value, date) => expect(dateIn(value)).toBe(date));
});

describe('bestDate', () => {
  it('takes the first, and more of the same year', () => {
    expect(bestDate([{ 'date-parts': [[null]] }, 2020, '2019-01-01', '2020-05-01'])).toBe('2020-05-01');
    expect(bestDate([])).toBe('');
  });
});

describe('dateOfMoment', () => {
  it('takes milliseconds only', () => {
    expect([dateOfMoment(1_700_000_000_000), dateOfMoment(2020), dateOfMoment(undefined)]).toEqual([
      '2023-11-14',
      '',
      '',
    ]);
  });
});
