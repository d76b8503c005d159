import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gram, multiply, multiplyTransposed } from '../../../src/search/model/sparse-matrix.ts';
import { toSparse } from '../../helpers/sparse.ts';

const number = fc.integer({ min: -4, max: 4 });
const dense = (rows: number, columns: number) =>
  fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
const size = fc.integer({ min: 1, max: 7 });

type Rows = readonly (readonly number[])[];

function product(one: Rows, other: Rows): Float64Array {
  const columns = other[0]?.length ?? 0;
  return Float64Array.from(
    one.flatMap((row) =>
      Array.from({ length: columns }, (_, column) =>
        row.reduce((sum, value, at) => sum + value * (other[at]?.[column] ?? 0), 0),
      ),
    ),
  );
}

const transposed = (rows: Rows): Rows =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));

it('a product is that of dense matrices', () => {
  const pair = fc
    .tuple(size, size, size)
    .chain(([rows, inner, columns]) => fc.tuple(dense(rows, inner), dense(inner, columns)));
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const width = other[0]?.length ?? 0;
      expect(multiply(toSparse(one), Float64Array.from(other.flat()), width)).toEqual(product(one, other));
    }),
  );
});

it('a product with the transposed matrix is that of dense ones', () => {
  const pair = fc
    .tuple(size, size, size)
    .chain(([rows, inner, columns]) => fc.tuple(dense(inner, rows), dense(inner, columns)));
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const width = other[0]?.length ?? 0;
      expect(multiplyTransposed(toSparse(one), Float64Array.from(other.flat()), width)).toEqual(
        product(transposed(one), other),
      );
    }),
  );
});

it('a Gram matrix is the product of the transposed matrix with the matrix', () => {
  const some = fc.tuple(size, size).chain(([rows, columns]) => dense(rows, columns));
  fc.assert(
    fc.property(some, (rows) => {
      const width = rows[0]?.length ?? 0;
      expect(gram(Float64Array.from(rows.flat()), width)).toEqual(product(transposed(rows), rows));
    }),
  );
});
