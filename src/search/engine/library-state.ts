import type { Paper } from '../../papers/paper.ts';
import type { LearnedCorpus } from '../learner.ts';
import type { EmbeddedCorpus } from '../meaning/embedder.ts';
import { createMeanings, type Meanings } from '../meaning/meanings.ts';
import { RANKING_WEIGHTS, type RankingWeights } from '../ranking/ranking-weights.ts';
import type { PaperStore } from '../segment/paper-store.ts';
import type { Segment } from '../segment/segment.ts';
import { createCorpusIndex, type GonePapers, NONE_GONE, type PlacedSegment } from './corpus-index.ts';
import { createEngine, type Engine } from './engine.ts';
import { foldJoined } from './fold-joined.ts';
import { createIndexModel, type IndexModel } from './index-model.ts';
import type { JoinedPaper } from './overlay.ts';
import { withJoined } from './positions.ts';

/** Papers that were indexed together, and what was learned of them. */
export interface Base {
  readonly segment: Segment;
  readonly store: PaperStore;
  readonly learned: LearnedCorpus;
}

/** What the papers are: those of the base without what went, and those that joined since, in the order in which they did. */
export interface Holding {
  readonly base: Base;
  readonly gone: GonePapers;
  readonly joined: readonly JoinedPaper[];
  /** Those that joined, indexed; undefined where none did. */
  readonly overlay?: PlacedSegment | undefined;
  /** Papers that went, by each of their ids: lists and posts may still name them. */
  readonly withdrawn: ReadonlyMap<string, Paper>;
}

/** What the answers of one revision are made of. */
export interface LibraryState {
  readonly holding: Holding;
  readonly engine: Engine;
  readonly model?: IndexModel | undefined;
  readonly meanings?: Meanings | undefined;
  /** What the base teaches is still to come. */
  readonly isLearning: boolean;
}

/** How papers answer. */
export interface StateOptions {
  readonly isLearning: boolean;
  readonly weights?: RankingWeights | undefined;
}

/** Papers that were indexed together, and nothing else. */
export function holdingOf(base: Base, withdrawn: Holding['withdrawn'] = new Map()): Holding {
  return { base, gone: NONE_GONE, joined: [], withdrawn };
}

/** Makes papers answer; others have their turn in between. */
export async function makeLibraryState(holding: Holding, options: StateOptions): Promise<LibraryState> {
  const { base, overlay } = holding;
  const { model } = base.learned;
  if (model === undefined || overlay === undefined) return createLibraryState(holding, options);
  const folded = await foldJoined(overlay.segment, { space: model.space, numbering: base.segment });
  return createLibraryState(holding, { ...options, folded });
}

/**
 * The same at once.
 * @param folded where the papers that joined lie in the space of the model; undefined where there is no model, or none joined
 */
export function createLibraryState(
  holding: Holding,
  { isLearning, weights, folded }: StateOptions & { readonly folded?: Int8Array | undefined },
): LibraryState {
  const { base, gone, joined } = holding;
  const overlay = holding.overlay === undefined ? [] : [holding.overlay];
  const { model, embedded } = base.learned;
  const first = { segment: base.segment, store: base.store, gone };
  const positions = withJoined(
    base.segment.columns.positions,
    joined.map(({ key }) => key),
  );
  const index = createCorpusIndex([first, ...overlay], positions);
  const vectors = folded === undefined ? [] : [folded];
  return {
    holding,
    engine: createEngine(index, weights ?? weightsWith(embedded)),
    model: model === undefined ? undefined : createIndexModel(index, { model, joined: vectors }),
    meanings: embedded === undefined ? undefined : createMeanings(embedded),
    isLearning,
  };
}

/** A sentence model may be worth another share than others are. */
function weightsWith(embedded: EmbeddedCorpus | undefined): RankingWeights {
  const { share = RANKING_WEIGHTS.embedding } = embedded?.embedder ?? {};
  return { ...RANKING_WEIGHTS, embedding: share };
}
