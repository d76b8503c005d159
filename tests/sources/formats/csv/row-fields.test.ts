import { describe, expect, it } from 'vitest';
import { findHeader } from '../../../../src/sources/formats/csv/csv-header.ts';
import { rowFields, unusedColumns } from '../../../../src/sources/formats/csv/row-fields.ts';

describe('rowFields', () => {
  const header = findHeader(['Title,Page start,Page end,Year,Date,Colour']);
  it('joins pages, takes the date that has the year, and leaves out what programs write for nothing', () => {
    expect(header && rowFields(header, ['One', '1', '9', '2020', '2020-03-01', 'red'])).toMatchObject({
      pages: '1–9',
      date: '2020-03-01',
    });
    expect(header && rowFields(header, ['nan', '', '', '2020'])).toEqual({ date: '2020' });
    expect(header && unusedColumns(header, ['One', '1', '9', '2020', '', 'red'])).toEqual(['Colour']);
  });
});
