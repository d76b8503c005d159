import { fitLatentSpace, type LatentSpace } from './latent-space.ts';
import { findNeighbours, type Neighbours } from './neighbours.ts';
import type { AnalysedPaper } from './term-index.ts';
import { weighDocuments } from './weighed-documents.ts';

/** What the papers of a corpus teach about each other. Plain data. */
export interface CorpusModel {
  readonly space: LatentSpace;
  readonly neighbours: Neighbours;
}

export function fitCorpusModel(documents: readonly AnalysedPaper[]): CorpusModel {
  // The title counts twice.
  const weighed = weighDocuments(documents.map(({ title, abstract }) => [...title, ...title, ...abstract]));
  return { space: fitLatentSpace(weighed), neighbours: findNeighbours(weighed.matrix) };
}
