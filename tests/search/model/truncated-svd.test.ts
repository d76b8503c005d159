import fc from 'fast-check';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { truncatedSvd } from '../../../src/search/model/truncated-svd.ts';
import { toSparse } from '../../helpers/sparse.ts';

// As many rows as columns or more: what the exact decomposition takes.
const sizes = fc.tuple(fc.integer({ min: 2, max: 15 }), fc.integer({ min: 0, max: 10 }));
const matrices = sizes.chain(([columns, more]) => {
  const row = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: columns + more, maxLength: columns + more });
});

describe('the truncated singular value decomposition', () => {
  it('has the singular values of the full one, and vectors that are orthonormal and belong to them', () => {
    fc.assert(
      fc.property(matrices, (rows) => {
        const exact = new SingularValueDecomposition(new Matrix(rows.map((row) => [...row])));
        const [greatest = 0] = exact.diagonal;
        fc.pre(greatest > 0.1);
        const { rank, singularValues, vectors } = truncatedSvd(toSparse(rows), 5);
        expect(rank).toBe(Math.min(5, exact.diagonal.filter((value) => value > greatest * 1e-4).length));
        for (let at = 0; at < rank; at++) {
          expect(singularValues[at]).toBeCloseTo(exact.diagonal[at] ?? 0, 3);
          const column = Array.from(
            { length: rows[0]?.length ?? 0 },
            (_, row) => vectors[row * rank + at] ?? 0,
          );
          expect(Math.hypot(...column)).toBeCloseTo(1, 3);
          if (at > 0) {
            const product = column.reduce(
              (sum, one, row) => sum + one * (vectors[row * rank + at - 1] ?? 0),
              0,
            );
            expect(product).toBeCloseTo(0, 3);
          }
          // |A·v| = σ
          const image = rows.map((row) =>
            row.reduce((sum, one, place) => sum + one * (column[place] ?? 0), 0),
          );
          expect(Math.hypot(...image)).toBeCloseTo(singularValues[at] ?? 0, 3);
        }
      }),
    );
  });

  it('of a matrix of nothing has no direction', () => {
    expect(truncatedSvd(toSparse([]), 2).rank).toBe(0);
    expect(truncatedSvd(toSparse([[], []]), 2).rank).toBe(0);
    expect(
      truncatedSvd(
        toSparse([
          [0, 0],
          [0, 0],
        ]),
        2,
      ).rank,
    ).toBe(0);
  });

  it('is the same every time', () => {
    const matrix = toSparse([
      [1, 2, 0],
      [0, 3, 4],
      [5, 0, 6],
    ]);
    expect(truncatedSvd(matrix, 2)).toEqual(truncatedSvd(matrix, 2));
  });
});
