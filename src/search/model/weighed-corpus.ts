import type { SparseMatrix } from './sparse-matrix.ts';
import type { TermCounts } from './term-counts.ts';
import { termWeights } from './term-weights.ts';
import { weighCounts } from './weigh-counts.ts';

/** Documents as counts, and what weighing them gives. Plain data; on shared memory when the counts lie there. */
export interface WeighedCorpus {
  readonly counts: TermCounts;
  /** Of each term. */
  readonly weights: Float32Array;
  /** Documents as rows of length one. */
  readonly matrix: SparseMatrix;
}

/** Weighs the terms of a corpus by how many of its documents have them. */
export function weighCorpus(counts: TermCounts): WeighedCorpus {
  const weights = termWeights(counts);
  return { counts, weights, matrix: weighCounts(counts, weights) };
}
