import type { Paper } from '../papers/paper.ts';
import type { EmbeddedCorpus } from './meaning/embedder.ts';
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
  let embedded: EmbeddedCorpus | undefined;
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
      const { embedCorpus } = await import('./meaning/embed-corpus.ts');
      const asked = { cacheFolder, signal, onProgress: onEmbedding, embedder: embedded?.embedder };
      embedded = await embedCorpus(papers, embeddingsModel, asked);
      if (embedded !== undefined) yield { model, embedded };
    },
    close: async () => {
      await embedded?.embedder.close();
    },
  };
}
