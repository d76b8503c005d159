import { expect, it } from 'vitest';
import { readDate } from '../../src/sources/year-of.ts';

it.each<[string, number | undefined, string | undefined]>([
  ['1998a', 1998, undefined],
  ['[2005]', 2005, undefined],
  ['c2003', 2003, undefined],
  ['2014-03/2015-05', 2014, '2014-03'],
  ['13-19 June 2020', 2020, '2020-06-13'],
  ['2013-19 June 2020', 2020, '2020-06-13'],
  ['1999/2000', 1999, undefined],
  ['2019-20', 2019, undefined],
  ['circa 1850', 1850, undefined],
  ['2020年3月5日', 2020, '2020-03-05'],
  ['20200315', 2020, '2020-03-15'],
  ['2020-03-05T00:00:00Z', 2020, '2020-03-05'],
  ['2020/03/01/', 2020, '2020-03-01'],
  ['2020///', 2020, undefined],
  ['2020 Mar 5', 2020, '2020-03-05'],
  ['March 5, 2020', 2020, '2020-03-05'],
  ['2020-02-30', 2020, '2020-02'],
  ['in press', undefined, undefined],
  ['n.d.', undefined, undefined],
  ['98', undefined, undefined],
  ['9999', undefined, undefined],
])('“%s”', (text, year, date) => {
  expect([readDate(text).year, readDate(text).date]).toEqual([year, date]);
});
