import { compareSources } from '../../src/papers/compare-sources.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { indexPapers } from '../../src/search/engine/index-papers.ts';
import type { Library } from '../../src/search/library.ts';
import { createLibraryOn } from '../../src/search/library-on-base.ts';
import { fitCorpusModel } from '../../src/search/model/fit-corpus-model.ts';
import type { RankingWeights } from '../../src/search/ranking/ranking-weights.ts';
import { termCountsOf } from '../../src/search/segment/term-counts-of.ts';

/** Indexes papers and learns from them once, for libraries that differ in their weights alone. */
export function learnOnce(papers: readonly Paper[]): (weights: RankingWeights) => Library {
  const base = indexPapers(papers.toSorted(compareSources));
  const learned = { model: fitCorpusModel(termCountsOf(base.segment)) };
  return (weights) => createLibraryOn({ ...base, learned }, { weights }).library;
}
