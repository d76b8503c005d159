import { describe, expect, it } from 'vitest';
import { findHeader } from '../../../../src/sources/formats/csv/csv-header.ts';

describe('findHeader', () => {
  it('finds the delimiter that gives most columns, behind empty lines and Excel’s', () => {
    expect(findHeader(['', 'sep=;', 'Title;Year, of print;Authors'])).toMatchObject({
      delimiter: ';',
      lines: 3,
    });
    expect(findHeader(['Title\tYear'])).toMatchObject({ delimiter: '\t', quoted: false });
    expect(findHeader(['"Title"\t"Year"'])).toMatchObject({ delimiter: '\t', quoted: true });
    expect(findHeader(['Authors,Year'])).toBeUndefined();
  });
});
