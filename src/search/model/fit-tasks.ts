import type { LatentSpace } from './compact-space.ts';
import { findNeighbours, type NeighbourSearch, prepareNeighbours, type RowRange } from './find-neighbours.ts';
import { fitSpace } from './fit-space.ts';
import type { TermCounts } from './term-counts.ts';
import { type WeighedCorpus, weighCorpus } from './weighed-corpus.ts';

/** What fitting a model is made of, each to be done in one thread. */
export type FitTask =
  | { readonly kind: 'weigh'; readonly counts: TermCounts }
  | { readonly kind: 'fit'; readonly corpus: WeighedCorpus }
  | { readonly kind: 'find'; readonly search: NeighbourSearch; readonly range: RowRange };

/** What each task gives; neighbours are written where the search has its place for them. */
export interface FitResults {
  readonly weigh: { readonly corpus: WeighedCorpus; readonly search: NeighbourSearch };
  readonly fit: LatentSpace;
  readonly find: undefined;
}

/** Does a task, without a pause. */
export function doFitTask(task: FitTask): FitResults[FitTask['kind']] {
  switch (task.kind) {
    case 'weigh': {
      const corpus = weighCorpus(task.counts);
      return { corpus, search: prepareNeighbours(corpus.matrix) };
    }
    case 'fit':
      return fitSpace(task.corpus);
    case 'find':
      findNeighbours(task.search, task.range);
      return undefined;
  }
}
