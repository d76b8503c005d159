import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleRows } from '../../../src/search/model/sample-rows.ts';
import { toRows, toSparse } from '../../helpers/sparse.ts';

const matrices = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.array(fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 12,
  }),
);

it('has even rows, and of them the columns that two have', () => {
  fc.assert(
    fc.property(matrices, fc.integer({ min: 1, max: 12 }), (rows, most) => {
      const { matrix, columns } = sampleRows(toSparse(rows), most);
      const count = Math.min(rows.length, most);
      const taken = Array.from(
        { length: count },
        (_, at) => rows[Math.floor((at * rows.length) / count)] ?? [],
      );
      const shared = (rows[0] ?? []).flatMap((_, column) =>
        taken.filter((row) => row[column] !== 0).length >= 2 ? [column] : [],
      );
      expect([...columns]).toEqual(shared);
      expect(matrix.columns).toBe(shared.length);
      expect(toRows(matrix)).toEqual(taken.map((row) => shared.map((column) => row[column])));
    }),
  );
});

it('a value that is there and 0 relates nothing', () => {
  const stored = { ...toSparse([[1], [1], [1]]), values: Float32Array.of(1, 0, 0) };
  expect(sampleRows(stored, 3).columns).toHaveLength(0);
});
