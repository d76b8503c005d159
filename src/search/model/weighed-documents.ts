import type { SparseMatrix } from './sparse-matrix.ts';

/** Documents as vectors of weighted terms (tf–idf), each of length one; a row each, a column for each term. */
export interface WeighedDocuments {
  readonly matrix: SparseMatrix;
  /** The column of each term. */
  readonly terms: ReadonlyMap<string, number>;
  /** The inverse document frequency of each term. */
  readonly weights: readonly number[];
}

/** A term of one document relates it to no other. */
const LEAST_DOCUMENTS = 2;

/**
 * Logarithmic frequencies by inverse document frequency.
 * @param documents the terms of each, with repetitions
 */
export function weighDocuments(documents: readonly (readonly string[])[]): WeighedDocuments {
  const frequencies = new Map<string, number>();
  for (const document of documents)
    for (const term of new Set(document)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const known = [...frequencies].filter(([, count]) => count >= LEAST_DOCUMENTS);
  const terms = new Map(known.map(([term], place) => [term, place]));
  const weights = known.map(([, count]) => logIdf(documents.length, count));
  const starts = new Uint32Array(documents.length + 1);
  const places: number[] = [];
  const values: number[] = [];
  for (const [row, document] of documents.entries()) {
    const own = weightedTerms(countTerms(document), terms, weights);
    const length = Math.sqrt(own.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const { place, weight } of own) {
      places.push(place);
      values.push(weight / length);
    }
    starts[row + 1] = places.length;
  }
  const matrix: SparseMatrix = {
    rows: documents.length,
    columns: known.length,
    starts,
    places: Uint32Array.from(places),
    values: Float64Array.from(values),
  };
  return { matrix, terms, weights };
}

/** The inverse document frequency of a term, above 0. BM25 has one of its own: see term-index.ts. */
export function logIdf(documents: number, documentFrequency: number): number {
  return Math.log((documents + 1) / documentFrequency);
}

interface WeightedTerm {
  readonly place: number;
  readonly weight: number;
}

/** Those of a text that the documents have in common. */
export function weightedTerms(
  counts: ReadonlyMap<string, number>,
  terms: ReadonlyMap<string, number>,
  weights: ArrayLike<number>,
): readonly WeightedTerm[] {
  return [...counts].flatMap(([term, count]) => {
    const place = terms.get(term);
    return place === undefined ? [] : [{ place, weight: dampened(count) * (weights[place] ?? 0) }];
  });
}

/** A second occurrence says less than the first; counts below one are words that were guessed. */
export function dampened(count: number): number {
  return count < 1 ? count : 1 + Math.log(count);
}

/** How often each term occurs. */
export function countTerms(document: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
