import { describe, expect, it } from 'vitest';
import { createRowSplitter } from '../../../../src/sources/formats/csv/row-splitter.ts';

describe('createRowSplitter', () => {
  const header = { delimiter: ',', quoted: true, lines: 1, columns: [] };
  it('joins lines of a cell in quotes, also over several pushes', () => {
    const splitter = createRowSplitter(header);
    expect(splitter.push(['"a'])).toEqual([]);
    expect(splitter.push(['b",c', 'd'])).toEqual([
      { line: 2, text: '"a\nb",c' },
      { line: 4, text: 'd' },
    ]);
  });

  it('gives back the rows behind a quote that never closes', () => {
    const splitter = createRowSplitter(header);
    splitter.push(['"a', 'b', 'c']);
    expect(splitter.end().map(({ line, text }) => [line, text])).toEqual([
      [2, '"a'],
      [3, 'b'],
      [4, 'c'],
    ]);
  });
});
