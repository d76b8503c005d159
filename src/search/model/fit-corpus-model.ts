import type { LatentSpace } from './compact-space.ts';
import { findAllNeighbours } from './find-neighbours.ts';
import { fitSpace } from './fit-space.ts';
import type { Neighbours } from './neighbours.ts';
import type { TermCounts } from './term-counts.ts';
import { weighCorpus } from './weighed-corpus.ts';

/** What the papers of a corpus teach about each other. Plain data on shared memory, its rows in the order of the counts. */
export interface CorpusModel {
  readonly space: LatentSpace;
  readonly neighbours: Neighbours;
}

/**
 * Fits a model to papers; the same at every call. Thousands of papers take seconds without a pause: fit-in-threads.ts does the
 * same elsewhere.
 */
export function fitCorpusModel(counts: TermCounts): CorpusModel {
  const corpus = weighCorpus(counts);
  return { space: fitSpace(corpus), neighbours: findAllNeighbours(corpus.matrix) };
}
