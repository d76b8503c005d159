import type { Paper } from '../papers/paper.ts';
import { PUBLIC_HUB } from './meaning/config.ts';
import type { EmbeddedCorpus, Embedder } from './meaning/embedder.ts';
import type { ModelKeeping } from './meaning/fetched-model.ts';
import type { HubAccess } from './meaning/hub-access.ts';
import type { CorpusModel } from './model/fit-corpus-model.ts';
import { fitCounts } from './model/fit-counts.ts';
import { LEAST_LEARNED } from './model/term-counts.ts';
import type { Segment } from './segment/segment.ts';
import { termCountsOf } from './segment/term-counts-of.ts';

/** What papers teach about each other; its rows stand in the order of the papers. */
export interface LearnedCorpus {
  readonly model?: CorpusModel | undefined;
  readonly embedded?: EmbeddedCorpus | undefined;
}

/** Papers to learn from. */
export interface Learnable {
  readonly segment: Segment;
  /** What is known already. */
  readonly model?: CorpusModel | undefined;
  /** In the order of their places. */
  papers(): Promise<readonly Paper[]>;
}

/** Learns from papers what ranking goes by besides the words; works in threads of its own. */
export interface Learner {
  /**
   * Each step gives more, the last one everything.
   * @param signal ends it without a fault: nobody wants it any more
   * @throws PaperboyError `embedder_unavailable`, and `model_not_fetched` where another time it may work
   */
  learn(from: Learnable, signal: AbortSignal): AsyncIterable<LearnedCorpus>;
  close(): Promise<void>;
}

/** What is learned, where it is kept and who is told. */
export interface LearnerOptions {
  /** Where the vectors of a sentence model are kept, undefined: nowhere; there models of the hub as well. */
  readonly cacheFolder?: string | undefined;
  /** `packaged`, the folder of a sentence model, or the name of one on the hub. */
  readonly embeddingsModel?: string | undefined;
  /** Where models that are named come from; undefined: the public hub, as everyone sees it. */
  readonly hub?: HubAccess | undefined;
  /** Told, in lines, of a model that is fetched. */
  readonly onModel?: ((line: string) => void) | undefined;
  /** Learns which words go together; by default here or in threads, as many as there are cores. */
  readonly fitModel?:
    | ((segment: Segment, signal: AbortSignal) => Promise<CorpusModel | undefined>)
    | undefined;
  /** Somebody waits for it, so that few papers are learned from here and now, sooner than a thread would start. */
  readonly isAwaited?: boolean | undefined;
  readonly onEmbedding?: ((done: number, all: number) => void) | undefined;
}

/**
 * Learns the corpus model first and then, where a sentence model is named, what that sees in each paper. The sentence model
 * is opened once, for all the papers that are ever learned from.
 */
export function createLearner(options: LearnerOptions): Learner {
  const { cacheFolder, embeddingsModel, onEmbedding } = options;
  const closing = new AbortController();
  const fitModel = options.fitModel ?? ((segment, signal) => fitHere(segment, options, signal));
  let opened: Promise<Embedder> | undefined;
  const openEmbedder = async (named: string): Promise<Embedder> => {
    const { openModel } = await import('./meaning/open-model.ts');
    return openModel(named, keepingOf(options, closing.signal));
  };
  const closeEmbedder = async () => {
    const closing = opened;
    opened = undefined;
    await closing?.then(
      (embedder) => embedder.close(),
      () => undefined,
    );
  };
  return {
    learn: async function* (from, signal) {
      const model = from.model ?? (await fitModel(from.segment, signal));
      if (signal.aborted) return;
      yield { model };
      if (embeddingsModel === undefined) return;
      const { embedPapers } = await import('./meaning/embed-papers.ts');
      opened ??= openEmbedder(embeddingsModel);
      const embedding = opened;
      try {
        const asked = { cacheFolder, signal, onProgress: onEmbedding };
        const embedded = await embedPapers(await from.papers(), await embedding, asked);
        if (embedded !== undefined) yield { model, embedded };
      } catch (error) {
        // The next papers get another one.
        if (opened === embedding) await closeEmbedder();
        if (!signal.aborted) throw error;
      }
    },
    close: async () => {
      closing.abort();
      await closeEmbedder();
    },
  };
}

function keepingOf(
  { cacheFolder, hub, onModel }: LearnerOptions,
  signal: AbortSignal,
): ModelKeeping | undefined {
  if (cacheFolder === undefined) return undefined;
  return {
    hub: hub ?? { endpoint: PUBLIC_HUB, fetch },
    cacheFolder,
    say: onModel ?? (() => undefined),
    signal,
  };
}

/**
 * Learns which words go together from papers, and keeps it nowhere.
 * @returns undefined where there are too few, and when nobody wants it any more
 */
export async function fitHere(
  segment: Segment,
  { isAwaited = false }: Pick<LearnerOptions, 'isAwaited'>,
  signal: AbortSignal,
): Promise<CorpusModel | undefined> {
  if (segment.papers < LEAST_LEARNED) return undefined;
  return fitCounts(termCountsOf(segment), { isAwaited, signal });
}
