import { loadCorpus } from '../../src/papers/corpus.ts';
import { fitCorpusModel } from '../../src/search/corpus-model.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { createTermIndex } from '../../src/search/term-index.ts';

/** The corpus that ships with the project, read once. */
export const seeds = await loadCorpus('seeds');
/** It ranks by the words alone, as at the start. */
export const seedLibrary = createMiniSearchLibrary(seeds.papers);

/** It ranks by all that the corpus teaches, as a second later. */
export function createDeepSeedLibrary() {
  const model = fitCorpusModel(createTermIndex(seeds.papers).documents);
  return createMiniSearchLibrary(seeds.papers, { model: () => model });
}
