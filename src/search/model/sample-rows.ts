import type { SparseMatrix } from './sparse-matrix.ts';

/** Some rows of a matrix, with the columns that relate them alone. */
export interface SampledRows {
  readonly matrix: SparseMatrix;
  /** The column of the whole matrix that each column here is. */
  readonly columns: Uint32Array;
}

/** A column of one row relates it to no other. */
const LEAST_ROWS = 2;

/** At most so many rows of a matrix, at even distances, always the same. */
export function sampleRows(matrix: SparseMatrix, most: number): SampledRows {
  const rows = evenRows(matrix.rows, most);
  const columns = sharedColumns(matrix, rows);
  const places = new Int32Array(matrix.columns).fill(NOWHERE);
  for (const [place, column] of columns.entries()) places[column] = place;
  const starts = new Uint32Array(rows.length + 1);
  const count = countValues(matrix, rows);
  const sampled = { places: new Uint32Array(count), values: new Float32Array(count) };
  let end = 0;
  for (const [at, row] of rows.entries()) {
    for (let from = matrix.starts[row] ?? 0; from < (matrix.starts[row + 1] ?? 0); from++) {
      const place = places[matrix.places[from] ?? 0] ?? NOWHERE;
      if (place === NOWHERE) continue;
      sampled.places[end] = place;
      sampled.values[end++] = matrix.values[from] ?? 0;
    }
    starts[at + 1] = end;
  }
  return {
    matrix: {
      rows: rows.length,
      columns: columns.length,
      starts,
      places: sampled.places.subarray(0, end),
      values: sampled.values.subarray(0, end),
    },
    columns,
  };
}

const NOWHERE = -1;

function evenRows(rows: number, most: number): Uint32Array {
  const count = Math.min(rows, most);
  return Uint32Array.from({ length: count }, (_, at) => Math.floor((at * rows) / count));
}

function countValues({ starts }: SparseMatrix, rows: Uint32Array): number {
  let count = 0;
  for (const row of rows) count += (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  return count;
}

/** Ascending. */
function sharedColumns({ columns, starts, places, values }: SparseMatrix, rows: Uint32Array): Uint32Array {
  const rowsOfColumn = new Uint32Array(columns);
  for (const row of rows)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const place = places[at] ?? 0;
      if (values[at] !== 0) rowsOfColumn[place] = (rowsOfColumn[place] ?? 0) + 1;
    }
  const shared: number[] = [];
  for (const [column, count] of rowsOfColumn.entries()) if (count >= LEAST_ROWS) shared.push(column);
  return Uint32Array.from(shared);
}
