import type { Paper } from '../../src/papers/paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { createMiniSearchSnapshot } from '../../src/search/engine/minisearch-snapshot.ts';
import type { Library } from '../../src/search/library.ts';
import { loadCorpusModel } from '../../src/search/model/load-corpus-model.ts';
import type { RankingWeights } from '../../src/search/ranking/ranking-weights.ts';
import { fixedLearner } from '../../tests/helpers/fixed-learner.ts';

/**
 * Learns from papers once, for libraries that differ in their weights alone.
 * @param papers in the order of their sources
 */
export async function learnOnce(papers: readonly Paper[]): Promise<(weights: RankingWeights) => Library> {
  const learner = fixedLearner({ model: await loadCorpusModel(papers, { isAwaited: true }) });
  return (weights) =>
    createLibrary(papers, { learner, index: (all) => createMiniSearchSnapshot(all, weights) }).library;
}
