import { multiply, type SparseMatrix } from './sparse-matrix.ts';
import type { AnalysedPaper } from './term-index.ts';
import { truncatedSvd } from './truncated-svd.ts';

/**
 * Latent semantic analysis (Deerwester et al. 1990): documents and queries as points in a space of the directions in which
 * the corpus varies most, where words that occur with the same words lie near each other. Plain data, so that it can come
 * from another thread or from the disk.
 */
export interface LatentSpace {
  /** The dimensions. */
  readonly rank: number;
  /** The place of each term in `weights` and `termVectors`. */
  readonly terms: ReadonlyMap<string, number>;
  /** How telling each term is. */
  readonly weights: Float32Array;
  /** A row of `rank` numbers for each term. */
  readonly termVectors: Float32Array;
  /** A row of length one for each document; of zeros for one without a known term. */
  readonly documentVectors: Float32Array;
}

const MAX_RANK = 200;
/** Of few documents, as many directions as documents would be nothing but the documents themselves. */
const DOCUMENTS_A_DIMENSION = 3;
/** A term of one document relates it to no other. */
const LEAST_DOCUMENTS = 2;

/** Of papers: the title counts twice. */
export function fitLatentSpaceOf(documents: readonly AnalysedPaper[]): LatentSpace {
  return fitLatentSpace(documents.map(({ title, abstract }) => [...title, ...title, ...abstract]));
}

/** @param documents the terms of each, with repetitions */
function fitLatentSpace(documents: readonly (readonly string[])[]): LatentSpace {
  const { matrix, terms, weights } = weigh(documents);
  const wanted = Math.min(MAX_RANK, Math.floor(documents.length / DOCUMENTS_A_DIMENSION));
  const { vectors, rank } = truncatedSvd(matrix, wanted);
  const documentVectors = multiply(matrix, vectors, rank);
  for (let row = 0; row < documentVectors.length; row += rank)
    normalise(documentVectors.subarray(row, row + rank));
  return {
    rank,
    terms,
    weights: Float32Array.from(weights),
    termVectors: Float32Array.from(vectors),
    documentVectors: Float32Array.from(documentVectors),
  };
}

/** Logarithmic frequencies by inverse document frequency, each document of length one. */
function weigh(documents: readonly (readonly string[])[]) {
  const frequencies = new Map<string, number>();
  for (const document of documents)
    for (const term of new Set(document)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const known = [...frequencies].filter(([, count]) => count >= LEAST_DOCUMENTS);
  const terms = new Map(known.map(([term], place) => [term, place]));
  const weights = known.map(([, count]) => Math.log((documents.length + 1) / count));
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

function weightedTerms(
  counts: ReadonlyMap<string, number>,
  terms: ReadonlyMap<string, number>,
  weights: ArrayLike<number>,
): readonly { readonly place: number; readonly weight: number }[] {
  return [...counts].flatMap(([term, count]) => {
    const place = terms.get(term);
    return place === undefined ? [] : [{ place, weight: dampened(count) * (weights[place] ?? 0) }];
  });
}

/** A second occurrence says less than the first; counts below one are words that were guessed. */
function dampened(count: number): number {
  return count < 1 ? count : 1 + Math.log(count);
}

function countTerms(document: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * How near a query is to each document: the cosine, -1 to 1. Undefined when the space knows none of its terms.
 * @param counts how often each term is in the query
 */
export function nearnessTo(
  space: LatentSpace,
  counts: ReadonlyMap<string, number>,
): ((document: number) => number) | undefined {
  const { rank, terms, weights, termVectors, documentVectors } = space;
  const query = new Float64Array(rank);
  for (const { place, weight } of weightedTerms(counts, terms, weights)) {
    const from = place * rank;
    for (let at = 0; at < rank; at++) query[at] = (query[at] ?? 0) + weight * (termVectors[from + at] ?? 0);
  }
  if (!normalise(query)) return undefined;
  return (document) => {
    const from = document * rank;
    let sum = 0;
    for (let at = 0; at < rank; at++) sum += (query[at] ?? 0) * (documentVectors[from + at] ?? 0);
    return sum;
  };
}

/** Makes a vector one long, in place; false for one without length. */
function normalise(vector: Float64Array): boolean {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  if (length < SHORTEST) return false;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return true;
}

const SHORTEST = 1e-9;
