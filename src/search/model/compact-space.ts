/**
 * Latent semantic analysis (Deerwester et al. 1990): documents and queries as points in a space of the directions in which
 * the corpus varies most, where words that occur with the same words lie near each other. Plain data, so that it can come
 * from another thread or from the disk; in bytes, so that some hundred thousand documents take tens of megabytes.
 */
export interface LatentSpace {
  /** The dimensions. */
  readonly rank: number;
  readonly documents: number;
  /** The inverse document frequency of each term, by its number; 0 for one that the space does not know. */
  readonly weights: Float32Array;
  /** A row of `rank` numbers for each term, to be multiplied by its scale. */
  readonly termVectors: Int8Array;
  readonly termScales: Float32Array;
  /** A row for each document, see `packDirection`; of zeros for one without a known term. */
  readonly documentVectors: Int8Array;
}

/** What places texts in a space, without those that are in it. */
export type SpaceOfTerms = Omit<LatentSpace, 'documents' | 'documentVectors'>;
