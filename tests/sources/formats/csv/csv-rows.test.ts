import { describe, expect, it } from 'vitest';
import { cellsOf, parseRows } from '../../../../src/sources/formats/csv/csv-rows.ts';

describe('parseRows', () => {
  const dialect = { delimiter: ',', quoted: true };
  it('reads whole rows together, and one whose quote does not close by itself', () => {
    const rows = parseRows(
      [
        { line: 2, text: '"a\nb",c' },
        { line: 4, text: '"d,"e"', broken: true },
      ],
      dialect,
    );
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['a\nb', 'c']],
      [4, ['"d', 'e']],
    ]);
  });

  it('keeps a quote inside a cell', () => {
    expect(cellsOf('a "b" c,d', dialect)).toEqual(['a "b" c', 'd']);
  });
});
