import { type LatentSpace, normalise } from './latent-space.ts';
import { multiply } from './sparse-matrix.ts';
import { truncatedSvd } from './truncated-svd.ts';
import type { WeighedDocuments } from './weighed-documents.ts';

/** Twice as many were no better and took twice as long. */
const MAX_RANK = 100;
/** Of few documents, as many directions as documents would be nothing but the documents themselves. */
const DOCUMENTS_A_DIMENSION = 3;

/** A space of at most 100 dimensions, and at most a third as many as there are documents. */
export function fitLatentSpace({ matrix, terms, weights }: WeighedDocuments): LatentSpace {
  const wanted = Math.min(MAX_RANK, Math.floor(matrix.rows / DOCUMENTS_A_DIMENSION));
  const { vectors, rank } = truncatedSvd(matrix, wanted);
  const documentVectors = multiply(matrix, vectors, rank);
  for (let row = 0; row < documentVectors.length; row += rank)
    normalise(documentVectors.subarray(row, row + rank));
  return {
    rank,
    documents: matrix.rows,
    terms,
    weights: Float32Array.from(weights),
    termVectors: Float32Array.from(vectors),
    documentVectors: Float32Array.from(documentVectors),
  };
}
