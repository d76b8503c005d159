import type { SparseMatrix } from './sparse-matrix.ts';

/** The nearest others of each document. Plain data, so that it can come from another thread or from the disk. */
export interface Neighbours {
  /** How many each has. */
  readonly count: number;
  /** A row of `count` for each document: the rows of its neighbours in the matrix (a paper's place), nearest first. */
  readonly places: Uint32Array;
  /** How near each is: the cosine, 0 to 1. */
  readonly nearness: Float32Array;
}

const COUNT = 5;
/** Terms of a greater share of the documents say little and cost most: without them it takes a third of the time. */
const MAX_DOCUMENT_SHARE = 0.1;
/** Terms of so few documents are always looked at. */
const FEW_DOCUMENTS = 200;
/** So many times as many as are wanted are looked at with all their terms. */
const CANDIDATES = 4;

/**
 * The nearest neighbours of every document. Its cosines with all others are first added up over its rarer terms alone; those
 * with the greatest sums are then compared by all their terms.
 * @param matrix documents as rows of length one
 */
export function findNeighbours(matrix: SparseMatrix): Neighbours {
  const { rows } = matrix;
  const count = Math.min(COUNT, Math.max(0, rows - 1));
  const places = new Uint32Array(rows * count);
  const nearness = new Float32Array(rows * count);
  const rarerTerms: RarerTerms = {
    matrix,
    byTerm: transpose(matrix),
    maxDocuments: Math.max(FEW_DOCUMENTS, MAX_DOCUMENT_SHARE * rows),
  };
  const partialCosines = new Float64Array(rows);
  const dense = new Float64Array(matrix.columns);
  for (let row = 0; row < rows; row++) {
    partialCosines.fill(0);
    addProducts(partialCosines, row, rarerTerms);
    partialCosines[row] = -1;
    scatter(dense, matrix, row);
    const near = greatest(partialCosines, Math.min(rows - 1, CANDIDATES * count)).map((place) => ({
      place,
      cosine: product(dense, matrix, place),
    }));
    clear(dense, matrix, row);
    near.sort((a, b) => b.cosine - a.cosine || a.place - b.place);
    for (const [at, { place, cosine }] of near.slice(0, count).entries()) {
      places[row * count + at] = place;
      nearness[row * count + at] = cosine;
    }
  }
  return { count, places, nearness };
}

/** Documents, and which of their terms are looked at. */
interface RarerTerms {
  readonly matrix: SparseMatrix;
  /** The same, by term. */
  readonly byTerm: SparseMatrix;
  /** Terms of more documents are passed over. */
  readonly maxDocuments: number;
}

/** Of one document with every other, over its rarer terms. */
function addProducts(sums: Float64Array, row: number, { matrix, byTerm, maxDocuments }: RarerTerms): void {
  for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
    const value = matrix.values[at] ?? 0;
    const term = matrix.places[at] ?? 0;
    const [from, to] = [byTerm.starts[term] ?? 0, byTerm.starts[term + 1] ?? 0];
    if (to - from > maxDocuments) continue;
    for (let other = from; other < to; other++) {
      const document = byTerm.places[other] ?? 0;
      sums[document] = (sums[document] ?? 0) + value * (byTerm.values[other] ?? 0);
    }
  }
}

/** Writes a row into a vector of all columns. */
function scatter(dense: Float64Array, { starts, places, values }: SparseMatrix, row: number): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) dense[places[at] ?? 0] = values[at] ?? 0;
}

/** Takes a row out of a vector of all columns again. */
function clear(dense: Float64Array, { starts, places }: SparseMatrix, row: number): void {
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) dense[places[at] ?? 0] = 0;
}

/** Of a row with a vector of all columns. */
function product(dense: Float64Array, { starts, places, values }: SparseMatrix, row: number): number {
  let sum = 0;
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
    sum += (dense[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** The documents of each term. */
function transpose({ rows, columns, starts, places, values }: SparseMatrix): SparseMatrix {
  const result = {
    rows: columns,
    columns: rows,
    starts: new Uint32Array(columns + 1),
    places: new Uint32Array(places.length),
    values: new Float64Array(values.length),
  };
  for (const place of places) result.starts[place + 1] = (result.starts[place + 1] ?? 0) + 1;
  for (let column = 0; column < columns; column++)
    result.starts[column + 1] = (result.starts[column + 1] ?? 0) + (result.starts[column] ?? 0);
  const next = result.starts.slice();
  for (let row = 0; row < rows; row++) {
    for (let from = starts[row] ?? 0; from < (starts[row + 1] ?? 0); from++) {
      const column = places[from] ?? 0;
      const to = next[column] ?? 0;
      next[column] = to + 1;
      result.places[to] = row;
      result.values[to] = values[from] ?? 0;
    }
  }
  return result;
}

/** The places of the greatest values, greatest first, the first of equal ones first. */
function greatest(values: Float64Array, count: number): readonly number[] {
  const first: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? 0;
    let at = first.length;
    while (at > 0 && (values[first[at - 1] ?? 0] ?? 0) < value) at--;
    if (at === count) continue;
    first.splice(at, 0, place);
    if (first.length > count) first.pop();
  }
  return first;
}

/**
 * What the neighbours of documents score.
 * @param scores of all documents
 * @param except the place of one that does not count
 * @returns gives the mean score of a document's neighbours, each by how near it is; 0 where none has a score
 */
export function meanOfNeighbours(
  { count, places, nearness }: Neighbours,
  scores: ArrayLike<number>,
  except?: number,
): (document: number) => number {
  return (document) => {
    let sum = 0;
    let all = 0;
    for (let at = document * count; at < (document + 1) * count; at++) {
      const place = places[at] ?? 0;
      if (place === except) continue;
      sum += (nearness[at] ?? 0) * (scores[place] ?? 0);
      all += nearness[at] ?? 0;
    }
    return all > 0 ? sum / all : 0;
  };
}

/** How near one document is to another: the cosine if it is among its neighbours, else 0. */
export function nearnessOf({ count, places, nearness }: Neighbours, one: number, other: number): number {
  const at = places.subarray(one * count, (one + 1) * count).indexOf(other);
  return at === -1 ? 0 : (nearness[one * count + at] ?? 0);
}
