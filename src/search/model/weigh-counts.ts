import type { SparseMatrix } from './sparse-matrix.ts';
import type { TermCounts } from './term-counts.ts';
import { DAMPENED_COUNTS } from './term-weights.ts';

/**
 * Documents as vectors of weighted terms (tf–idf), each of length one; a row each, a column for each term. Starts and places are
 * those of the counts, not a copy; a term without weight stands there with 0, and a row of such terms has no length.
 * @param weights of each term; one that joined after they were made has none
 */
export function weighCounts(
  { rows, columns, starts, terms, counts }: TermCounts,
  weights: Float32Array,
): SparseMatrix {
  // Threads share it.
  const values = new Float32Array(new SharedArrayBuffer(terms.length * Float32Array.BYTES_PER_ELEMENT));
  for (let row = 0; row < rows; row++) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    let squares = 0;
    for (let at = from; at < to; at++) {
      const weight = (DAMPENED_COUNTS[counts[at] ?? 0] ?? 0) * (weights[terms[at] ?? 0] ?? 0);
      values[at] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < to; at++) values[at] = (values[at] ?? 0) / length;
  }
  return { rows, columns, starts, places: terms, values };
}
