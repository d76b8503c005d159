import { describe, expect, it } from 'vitest';
import { xmlRecords } from '../../../src/sources/formats/xml-records.ts';

describe('xmlRecords', () => {
  it('cuts elements out, with their lines, and ends a broken one where the next begins', () => {
    const found = [...xmlRecords('<r>\n<item>1\n<a:item x="y">2</a:item></r><items/>', ['item'])];
    expect(found).toEqual([
      { source: '<item>1\n', line: 2 },
      { source: '<a:item x="y">2</a:item>', line: 3 },
    ]);
  });
});
