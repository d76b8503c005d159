import type { SpaceOfTerms } from './compact-space.ts';
import { packVector } from './pack-vector.ts';
import type { TermCounts } from './term-counts.ts';
import { DAMPENED_COUNTS } from './term-weights.ts';

/**
 * Where documents lie in a space, whether it was fitted to them or not: a row of `rank` bytes each, whose direction alone
 * says something; of zeros for one without a known term. They lie on shared memory.
 */
export function foldIn(space: SpaceOfTerms, counts: TermCounts): Int8Array {
  const { rank } = space;
  const folded = new Int8Array(new SharedArrayBuffer(counts.rows * rank));
  const vector = new Float64Array(rank);
  for (let row = 0; row < counts.rows; row++) {
    vector.fill(0);
    for (let at = counts.starts[row] ?? 0; at < (counts.starts[row + 1] ?? 0); at++) {
      const weight = DAMPENED_COUNTS[counts.counts[at] ?? 0] ?? 0;
      addTerm(vector, space, { term: counts.terms[at] ?? 0, weight });
    }
    packVector(vector, folded.subarray(row * rank, (row + 1) * rank));
  }
  return folded;
}

/** Adds the vector of a term of a text, by its own weight and the term's; one that the space does not know adds nothing. */
export function addTerm(
  vector: Float64Array,
  { weights, termVectors, termScales }: SpaceOfTerms,
  { term, weight }: { readonly term: number; readonly weight: number },
): void {
  const factor = weight * (weights[term] ?? 0) * (termScales[term] ?? 0);
  if (factor === 0) return;
  const from = term * vector.length;
  for (let at = 0; at < vector.length; at++)
    vector[at] = (vector[at] ?? 0) + factor * (termVectors[from + at] ?? 0);
}
