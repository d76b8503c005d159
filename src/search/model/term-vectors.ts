import type { SpaceOfTerms } from './compact-space.ts';
import { packVector } from './pack-vector.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { orthonormal } from './truncated-svd.ts';

/** Directions in the space of terms: a dense matrix by rows, one of `rank` numbers for each of some terms. */
export interface TermVectors {
  /** The terms, ascending. */
  readonly terms: Uint32Array;
  readonly rank: number;
  readonly dense: Float64Array;
}

/**
 * Turns the directions of a sample of documents towards all of them, V → AᵀA·V with orthonormal columns: a step of subspace
 * iteration. It also places terms that the sample does not have.
 * @param matrix of all documents
 * @param terms those to be placed, ascending
 */
export function turnTowards(matrix: SparseMatrix, terms: Uint32Array, sampled: TermVectors): TermVectors {
  const { rank } = sampled;
  const from = placeVectors(sampled, matrix.columns);
  const turned = { terms, rank, dense: new Float64Array(terms.length * rank) };
  const to = placeVectors(turned, matrix.columns);
  // Of one document at a time: the images of all would take more than everything else.
  const image = new Float64Array(rank);
  for (let row = 0; row < matrix.rows; row++) {
    image.fill(0);
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++)
      addVector(image, from, { term: matrix.places[at] ?? 0, factor: matrix.values[at] ?? 0 });
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++)
      addToVector(to, image, { term: matrix.places[at] ?? 0, factor: matrix.values[at] ?? 0 });
  }
  return { terms, rank, dense: orthonormal(turned.dense, rank) };
}

/** Vectors that are found by their terms. */
interface PlacedVectors {
  readonly dense: Float64Array;
  /** Where the vector of each term begins in `dense`; -1 for a term that has none. */
  readonly begins: Int32Array;
}

const NOWHERE = -1;

function placeVectors({ terms, rank, dense }: TermVectors, columns: number): PlacedVectors {
  const begins = new Int32Array(columns).fill(NOWHERE);
  for (const [row, term] of terms.entries()) begins[term] = row * rank;
  return { dense, begins };
}

interface WeighedTerm {
  readonly term: number;
  readonly factor: number;
}

function addVector(sum: Float64Array, { dense, begins }: PlacedVectors, { term, factor }: WeighedTerm): void {
  const from = begins[term] ?? NOWHERE;
  if (from === NOWHERE) return;
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + factor * (dense[from + at] ?? 0);
}

function addToVector(
  { dense, begins }: PlacedVectors,
  vector: Float64Array,
  { term, factor }: WeighedTerm,
): void {
  const to = begins[term] ?? NOWHERE;
  if (to === NOWHERE) return;
  for (let at = 0; at < vector.length; at++)
    dense[to + at] = (dense[to + at] ?? 0) + factor * (vector[at] ?? 0);
}

/** The vectors by the number of each term, in bytes on shared memory; those of other terms are zeros. */
export function packTermVectors({ terms, rank, dense }: TermVectors, weights: Float32Array): SpaceOfTerms {
  const termVectors = new Int8Array(new SharedArrayBuffer(weights.length * rank));
  const termScales = new Float32Array(new SharedArrayBuffer(weights.length * Float32Array.BYTES_PER_ELEMENT));
  for (const [row, term] of terms.entries()) {
    const vector = dense.subarray(row * rank, (row + 1) * rank);
    termScales[term] = packVector(vector, termVectors.subarray(term * rank, (term + 1) * rank));
  }
  return { rank, weights, termVectors, termScales };
}
