import type { LearnedCorpus, Learner } from '../../src/search/learner.ts';

/** Knows beforehand what the papers teach. */
export function fixedLearner(learned: LearnedCorpus): Learner {
  return {
    learn: async function* () {
      yield learned;
    },
    close: async () => undefined,
  };
}
