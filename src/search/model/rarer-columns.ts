import type { SparseMatrix } from './sparse-matrix.ts';

/** A matrix by columns: the rows of column `c` stand at `starts[c] … starts[c + 1]`. Plain data on shared memory. */
export interface RarerColumns {
  readonly starts: Uint32Array;
  /** Ascending in each column. */
  readonly places: Uint32Array;
  /** The value in each row, see `toShare`. */
  readonly shares: Uint16Array;
}

const SHARE_OF_ONE = 2 ** 15 - 1;

/** A value of 0 to 1 as a whole number: the product of two has 30 bits, as has the sum of the products of rows of length one. */
export function toShare(value: number): number {
  return Math.round(value * SHARE_OF_ONE);
}

/**
 * The rows of each column that not too many have; the other columns are empty.
 * @param matrix of values from 0 to 1
 * @param most rows that a column may have
 */
export function rarerColumns(
  { rows, columns, starts, places, values }: SparseMatrix,
  most: number,
): RarerColumns {
  const byColumn = columnStarts({ columns, places }, most);
  const count = byColumn[columns] ?? 0;
  const found = {
    places: new Uint32Array(new SharedArrayBuffer(count * Uint32Array.BYTES_PER_ELEMENT)),
    shares: new Uint16Array(new SharedArrayBuffer(count * Uint16Array.BYTES_PER_ELEMENT)),
  };
  const next = byColumn.slice();
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const column = places[at] ?? 0;
      if (byColumn[column] === byColumn[column + 1]) continue;
      const to = next[column] ?? 0;
      next[column] = to + 1;
      found.places[to] = row;
      found.shares[to] = toShare(values[at] ?? 0);
    }
  }
  return { starts: byColumn, ...found };
}

function columnStarts(
  { columns, places }: Pick<SparseMatrix, 'columns' | 'places'>,
  most: number,
): Uint32Array {
  const starts = new Uint32Array(new SharedArrayBuffer((columns + 1) * Uint32Array.BYTES_PER_ELEMENT));
  for (let at = 0; at < places.length; at++) {
    const column = places[at] ?? 0;
    starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  }
  for (let column = 0; column < columns; column++) {
    const own = starts[column + 1] ?? 0;
    starts[column + 1] = (starts[column] ?? 0) + (own > most ? 0 : own);
  }
  return starts;
}
