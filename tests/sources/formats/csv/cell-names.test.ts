import { describe, expect, it } from 'vitest';
import { cellNames } from '../../../../src/sources/formats/csv/cell-names.ts';

describe('cellNames', () => {
  it('drops affiliations, stars and numbers', () => {
    expect(cellNames('Ana Kept (A; B)*; Bo Low¹').names).toEqual(['Ana Kept', 'Bo Low']);
    expect(cellNames('["Ana Kept", "Bo Low"]').names).toEqual(['Ana Kept', 'Bo Low']);
    expect(cellNames('[]').names).toEqual([]);
  });
});
