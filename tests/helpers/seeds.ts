import { loadCorpus } from '../../src/papers/corpus.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';

/** The corpus that ships with the project, read once. */
export const seeds = await loadCorpus('seeds');
export const seedLibrary = createMiniSearchLibrary(seeds.papers);
