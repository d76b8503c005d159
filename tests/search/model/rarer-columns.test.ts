import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rarerColumns, toShare } from '../../../src/search/model/rarer-columns.ts';
import { toSparse } from '../../helpers/sparse.ts';

const matrices = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.array(fc.array(fc.constantFrom(0, 0, 0.25, 1), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 10,
  }),
);

it('has the rows of each column that not too many have, and nothing of the others', () => {
  fc.assert(
    fc.property(matrices, fc.integer({ min: 0, max: 10 }), (rows, most) => {
      const { starts, places, shares } = rarerColumns(toSparse(rows), most);
      for (const column of (rows[0] ?? []).keys()) {
        const own = [...rows.entries()].filter(([, row]) => row[column] !== 0);
        const [from, to] = [starts[column], starts[column + 1]];
        const expected = own.length > most ? [] : own;
        expect([...places.subarray(from, to)]).toEqual(expected.map(([place]) => place));
        expect([...shares.subarray(from, to)]).toEqual(expected.map(([, row]) => toShare(row[column] ?? 0)));
      }
    }),
  );
});

it('shares keep the order of values, and the sum of products of rows of length one stays a number of 31 bits', () => {
  expect(toShare(0.5)).toBeGreaterThan(toShare(0.499));
  const row = Array.from({ length: 1_000 }, () => toShare(Math.sqrt(1 / 1_000)));
  expect(row.reduce((sum, share) => sum + share * share, 0)).toBeLessThan(2 ** 31);
  expect(toShare(1) ** 2).toBeLessThan(2 ** 31);
});
