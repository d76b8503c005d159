import type { Paper } from '../papers/paper.ts';
import type { EmbeddedCorpus, Embedder } from './meaning/embedder.ts';
import type { CorpusModel } from './model/corpus-model.ts';

/** What papers teach about each other; its rows stand in the order of the papers. */
export interface LearnedCorpus {
  readonly model?: CorpusModel | undefined;
  readonly embedded?: EmbeddedCorpus | undefined;
}

/** Learns from papers what ranking goes by besides the words; works in threads of its own. */
export interface Learner {
  /**
   * Each step gives more, the last one everything.
   * @param signal ends it without a fault: nobody wants it any more
   * @throws PaperboyError `embedder_unavailable`
   */
  learn(papers: readonly Paper[], signal: AbortSignal): AsyncIterable<LearnedCorpus>;
  close(): Promise<void>;
}

/** What is learned, where it is kept and who is told. */
export interface LearnerOptions {
  /** Where what was learned is kept; undefined: nowhere. */
  readonly cacheFolder?: string | undefined;
  /** `packaged`, or the folder of a sentence model. */
  readonly embeddingsModel?: string | undefined;
  /** Somebody waits for it, so that few papers are learned from here and now, sooner than a thread would start. */
  readonly isAwaited?: boolean;
  /** Called when it has to learn which words go together, and did not do so before. */
  readonly onFit?: ((papers: number) => void) | undefined;
  readonly onEmbedding?: ((done: number, all: number) => void) | undefined;
}

/**
 * Learns the corpus model first and then, where a sentence model is named, what that sees in each paper. The sentence model
 * is opened once, for all the papers that are ever learned from.
 */
export function createLearner(options: LearnerOptions): Learner {
  const { cacheFolder, embeddingsModel, isAwaited = false, onFit, onEmbedding } = options;
  let opened: Promise<Embedder> | undefined;
  const openEmbedder = async (named: string): Promise<Embedder> => {
    const { openThreadEmbedder } = await import('./meaning/thread-embedder.ts');
    return openThreadEmbedder(named);
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
    learn: async function* (papers, signal) {
      const { loadCorpusModel } = await import('./model/load-corpus-model.ts');
      const model = await loadCorpusModel(papers, {
        cacheFolder,
        isAwaited,
        signal,
        onFit: () => onFit?.(papers.length),
      });
      if (signal.aborted) return;
      yield { model };
      if (embeddingsModel === undefined) return;
      const { embedPapers } = await import('./meaning/embed-papers.ts');
      opened ??= openEmbedder(embeddingsModel);
      const embedding = opened;
      try {
        const asked = { cacheFolder, signal, onProgress: onEmbedding };
        const embedded = await embedPapers(papers, await embedding, asked);
        if (embedded !== undefined) yield { model, embedded };
      } catch (error) {
        // The next papers get another one.
        if (opened === embedding) await closeEmbedder();
        if (!signal.aborted) throw error;
      }
    },
    close: closeEmbedder,
  };
}
