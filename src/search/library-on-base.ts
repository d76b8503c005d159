import { setTimeout as wait } from 'node:timers/promises';
import { answerQuestions } from './engine/answer-questions.ts';
import { Holdings } from './engine/holdings.ts';
import {
  type Base,
  createLibraryState,
  type Holding,
  holdingOf,
  makeLibraryState,
} from './engine/library-state.ts';
import { type Rebuild, rebuildInMemory } from './engine/rebuild.ts';
import { createRevisions } from './engine/revisions.ts';
import type { Learner } from './learner.ts';
import type { Library } from './library.ts';
import type { RankingWeights } from './ranking/ranking-weights.ts';

/** What a library needs besides its papers. */
export interface LibraryOptions {
  /** Without one ranking goes by what the base has learned already, or by the words alone. */
  readonly learner?: Learner | undefined;
  /** Other than the default only to measure. */
  readonly weights?: RankingWeights | undefined;
  /** Makes one base of everything when much has changed; by default in memory. */
  readonly rebuild?: Rebuild | undefined;
  /** The least pause before a sentence model that could not be fetched is asked for again; a minute by default. */
  readonly askedAgainMs?: number | undefined;
  /** Told what went wrong in the background. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
}

/** A library, and when its first papers have taught the ranking what they can. */
export interface CreatedLibrary {
  readonly library: Library;
  /** Rejects with what the learner throws; nobody has to wait for it. */
  readonly learned: Promise<void>;
  /**
   * Lets papers that were indexed elsewhere take the place of the base; what changed here since the base was built stays so.
   * @param isWhole it has all that changed here already
   */
  replaceBase(base: Base, isWhole?: boolean): Promise<void>;
}

/** Questions at the start wait so long for the ranking: what it learns sooner holds from the first answer on. */
const PATIENCE_MS = 2_000;

/**
 * A library on a base that was indexed before. What joins it stands in a small index beside it, searched together with it; when
 * that has grown, everything becomes one base again, beside the old one, which answers until then.
 */
export function createLibraryOn(base: Base, options: LibraryOptions = {}): CreatedLibrary {
  const { learner, weights, rebuild = rebuildInMemory, onFailure, askedAgainMs } = options;
  const stateOf = (holding: Holding, isLearning: boolean) =>
    makeLibraryState(holding, { isLearning, weights });
  const isLearning = learner !== undefined && base.learned.model === undefined;
  const revisions = createRevisions(createLibraryState(holdingOf(base), { isLearning, weights }));
  const holdings = new Holdings({ revisions, stateOf, learner, rebuild, onFailure, askedAgainMs });
  const learned = holdings.learnFirst();
  // Whoever asks for it gets the error.
  learned.catch(() => undefined);
  const firstStep = new Promise<void>((resolve) => revisions.onRevision(resolve));
  const patience = isLearning ? wait(PATIENCE_MS, undefined, { ref: false }) : undefined;
  return {
    learned,
    replaceBase: (next, isWhole) => holdings.replaceBase(next, isWhole),
    library: {
      ...answerQuestions(revisions, Promise.race([firstStep, patience])),
      get revision() {
        return revisions.number;
      },
      onRevision: revisions.onRevision,
      apply: (changes) => holdings.apply(changes),
      close: () => holdings.close(),
    },
  };
}
