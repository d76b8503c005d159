import { createLibrary } from '../../src/search/create-library.ts';
import { createLearner } from '../../src/search/learner.ts';
import { loadCorpus } from '../../src/sources/corpus.ts';

/** The corpus that ships with the project, read once. */
export const seeds = await loadCorpus('seeds');
/** It ranks by the words alone. */
export const seedLibrary = createLibrary(seeds.papers).library;

/** It ranks by all that the papers teach, as soon as it is learned. */
export async function createDeepSeedLibrary() {
  const { library, learned } = createLibrary(seeds.papers, { learner: createLearner({ isAwaited: true }) });
  await learned;
  return library;
}
