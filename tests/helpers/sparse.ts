import type { SparseMatrix } from '../../src/search/model/sparse-matrix.ts';

/** A matrix given by its rows. */
export function toSparse(rows: readonly (readonly number[])[], columns = rows[0]?.length ?? 0): SparseMatrix {
  const starts = [0];
  const places: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [place, value] of row.entries())
      if (value !== 0) {
        places.push(place);
        values.push(value);
      }
    starts.push(places.length);
  }
  return {
    rows: rows.length,
    columns,
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    values: Float32Array.from(values),
  };
}

/** The rows of a matrix. */
export function toRows({ rows, columns, starts, places, values }: SparseMatrix): readonly number[][] {
  return Array.from({ length: rows }, (_, row) => {
    const dense = new Array<number>(columns).fill(0);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      dense[places[at] ?? 0] = values[at] ?? 0;
    return dense;
  });
}
