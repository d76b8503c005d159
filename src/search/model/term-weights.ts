import { documentFrequencies, type TermCounts } from './term-counts.ts';

/** A term of one document relates it to no other. */
const LEAST_DOCUMENTS = 2;

/** The inverse document frequency of a term, above 0. BM25 has one of its own: see term-index.ts. */
export function logIdf(documents: number, documentFrequency: number): number {
  return Math.log((documents + 1) / documentFrequency);
}

/** A second occurrence says less than the first; counts below one are words that were guessed. */
export function dampened(count: number): number {
  return count < 1 ? count : 1 + Math.log(count);
}

/** The same of each count of TermCounts. */
export const DAMPENED_COUNTS = Float64Array.from({ length: 256 }, (_, count) => dampened(count));

/** The inverse document frequency of each term, on shared memory; 0 for one that fewer than two documents have. */
export function termWeights(counts: TermCounts): Float32Array {
  const weights = new Float32Array(new SharedArrayBuffer(counts.columns * Float32Array.BYTES_PER_ELEMENT));
  for (const [term, documents] of documentFrequencies(counts).entries())
    if (documents >= LEAST_DOCUMENTS) weights[term] = logIdf(counts.rows, documents);
  return weights;
}
