import { terms } from '../words/analyzer.ts';
import { fitLatentSpace } from './fit-latent-space.ts';
import type { LatentSpace } from './latent-space.ts';
import { findNeighbours, type Neighbours } from './neighbours.ts';
import { weighDocuments } from './weighed-documents.ts';

/** What the papers of a corpus teach about each other. Plain data. */
export interface CorpusModel {
  readonly space: LatentSpace;
  readonly neighbours: Neighbours;
}

/** What is read of a paper, as it is shown. */
export interface CorpusText {
  readonly title: string;
  readonly abstract: string;
}

/**
 * Fits a model to papers, in their order; the same at every call. Thousands of papers take seconds without a pause, which is
 * why it has a thread of its own (load-corpus-model.ts).
 */
export function fitCorpusModel(texts: readonly CorpusText[]): CorpusModel {
  // The title counts twice.
  const weighed = weighDocuments(
    texts.map(({ title, abstract }) => terms(`${title}\n${title}\n${abstract}`)),
  );
  return { space: fitLatentSpace(weighed), neighbours: findNeighbours(weighed.matrix) };
}
