import { describe, expect, it } from 'vitest';
import { tableRows } from '../../../../src/sources/formats/awesome-list/table-rows.ts';

const row = (...cells: string[]) => ({
  type: 'tableRow',
  children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
});

describe('tableRows', () => {
  it('reads columns by their heads, and counts rows that are no papers', () => {
    const table = {
      type: 'table',
      children: [row('Year', 'Title', 'Authors'), row('2020', 'Reeds', 'Ana Kept, Bo Low'), row('', '', '')],
    };
    expect(tableRows(table, {})).toMatchObject({
      others: 1,
      papers: [{ fields: { title: 'Reeds', date: '2020', authors: ['Ana Kept', 'Bo Low'] } }],
    });
  });
});
