import { greatest } from './greatest.ts';
import type { Neighbours } from './neighbours.ts';
import { type RarerColumns, rarerColumns, toShare } from './rarer-columns.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** Documents whose neighbours are to be found. Plain data on shared memory, so that several threads find them together. */
export interface NeighbourSearch {
  /** Documents as rows of length one. */
  readonly matrix: SparseMatrix;
  /** The documents of each term that not too many have. */
  readonly rarer: RarerColumns;
  /** What is found is written here. */
  readonly neighbours: Neighbours;
}

/** Rows of a matrix: from the first to before the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

const COUNT = 5;
/** Terms of a greater share of the documents say little and cost most: without them it takes a third of the time. */
const MAX_DOCUMENT_SHARE = 0.1;
/** Terms of so few documents are always looked at. */
const FEW_DOCUMENTS = 200;
/** Terms of more never: what is to be added up grows with the square. */
const MANY_DOCUMENTS = 10_000;
/** So many times as many as are wanted are looked at with all their terms. */
const CANDIDATES = 4;

/** The neighbours of every document. */
export function findAllNeighbours(matrix: SparseMatrix): Neighbours {
  const search = prepareNeighbours(matrix);
  findNeighbours(search, { from: 0, to: matrix.rows });
  return search.neighbours;
}

/** @param matrix documents as rows of length one */
export function prepareNeighbours(matrix: SparseMatrix, many = MANY_DOCUMENTS): NeighbourSearch {
  const { rows } = matrix;
  const count = Math.min(COUNT, Math.max(0, rows - 1));
  const most = Math.max(FEW_DOCUMENTS, Math.min(MAX_DOCUMENT_SHARE * rows, many));
  return {
    matrix,
    rarer: rarerColumns(matrix, most),
    neighbours: {
      count,
      places: new Uint32Array(new SharedArrayBuffer(rows * count * Uint32Array.BYTES_PER_ELEMENT)),
      nearness: new Float32Array(new SharedArrayBuffer(rows * count * Float32Array.BYTES_PER_ELEMENT)),
    },
  };
}

/**
 * Finds the neighbours of some documents among all. A document's cosines with all others are first added up over its rarer
 * terms alone; those with the greatest sums are then compared by all their terms.
 */
export function findNeighbours({ matrix, rarer, neighbours }: NeighbourSearch, { from, to }: RowRange): void {
  const { count, places, nearness } = neighbours;
  const partialCosines = new Int32Array(matrix.rows);
  const dense = new Float32Array(matrix.columns);
  for (let row = from; row < to; row++) {
    partialCosines.fill(0);
    addProducts(partialCosines, row, { matrix, rarer });
    partialCosines[row] = -1;
    scatter(dense, matrix, row);
    const near = [...greatest(partialCosines, Math.min(matrix.rows - 1, CANDIDATES * count))].map(
      (place) => ({
        place,
        cosine: product(dense, matrix, place),
      }),
    );
    clear(dense, matrix, row);
    near.sort((a, b) => b.cosine - a.cosine || a.place - b.place);
    for (const [at, { place, cosine }] of near.slice(0, count).entries()) {
      places[row * count + at] = place;
      nearness[row * count + at] = cosine;
    }
  }
}

type SearchedTerms = Pick<NeighbourSearch, 'matrix' | 'rarer'>;

/** Of one document with every other, over its rarer terms. */
function addProducts(sums: Int32Array, row: number, { matrix, rarer }: SearchedTerms): void {
  const { starts, places, shares } = rarer;
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
    const share = toShare(matrix.values[at] ?? 0);
    const term = matrix.places[at] ?? 0;
    const end = starts[term + 1] ?? 0;
    for (let other = starts[term] ?? 0; other < end; other++) {
      const document = places[other] ?? 0;
      sums[document] = (sums[document] ?? 0) + Math.imul(share, shares[other] ?? 0);
    }
  }
}

/** Writes a row into a vector of all columns. */
function scatter(dense: Float32Array, { starts, places, values }: SparseMatrix, row: number): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) dense[places[at] ?? 0] = values[at] ?? 0;
}

/** Takes a row out of a vector of all columns again. */
function clear(dense: Float32Array, { starts, places }: SparseMatrix, row: number): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) dense[places[at] ?? 0] = 0;
}

/** Of a row with a vector of all columns. */
function product(dense: Float32Array, { starts, places, values }: SparseMatrix, row: number): number {
  let sum = 0;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
    sum += (dense[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}
