import type { LatentSpace } from './compact-space.ts';
import { foldIn } from './fold-in.ts';
import { sampleRows } from './sample-rows.ts';
import { packTermVectors, turnTowards } from './term-vectors.ts';
import { truncatedSvd } from './truncated-svd.ts';
import type { WeighedCorpus } from './weighed-corpus.ts';

/** Twice as many were no better and took twice as long. */
const MAX_RANK = 100;
/** Of few documents, as many directions as documents would be nothing but the documents themselves. */
const DOCUMENTS_A_DIMENSION = 3;
/** To decompose more takes time and memory without bound, and the directions of so many are nearly those of all. */
const MOST_DECOMPOSED = 20_000;

/**
 * A space of at most 100 dimensions, and at most a third as many as there are documents.
 * @param sampled so many documents are decomposed at most, an even sample; the others are folded in
 */
export function fitSpace(corpus: WeighedCorpus, sampled = MOST_DECOMPOSED): LatentSpace {
  const { counts, weights, matrix } = corpus;
  const sample = sampleRows(matrix, sampled);
  const wanted = Math.min(MAX_RANK, Math.floor(sample.matrix.rows / DOCUMENTS_A_DIMENSION));
  const { vectors, rank } = truncatedSvd(sample.matrix, wanted);
  const directions = { terms: sample.columns, rank, dense: vectors };
  const isWhole = sample.matrix.rows === matrix.rows;
  const turned = isWhole ? directions : turnTowards(matrix, termsWithWeight(weights), directions);
  const space = packTermVectors(turned, weights);
  return { ...space, documents: counts.rows, documentVectors: foldIn(space, counts) };
}

function termsWithWeight(weights: Float32Array): Uint32Array {
  const known: number[] = [];
  for (const [term, weight] of weights.entries()) if (weight !== 0) known.push(term);
  return Uint32Array.from(known);
}
