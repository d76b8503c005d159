import { type Corpus, type FileProgress, loadCorpus, requirePapers } from './papers/corpus.ts';
import { describeCorpus } from './papers/corpus-facts.ts';
import type { CorpusModel } from './search/corpus-model.ts';
import type { EmbeddedCorpus } from './search/embedder.ts';
import type { Library } from './search/library.ts';
import { createMiniSearchLibrary } from './search/minisearch-library.ts';

/** A corpus that has papers, indexed. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly library: Library;
  /** See Bot. */
  readonly facts: string;
  /**
   * Makes the ranking know which words go together; resolves when it does. Until then it goes by the words alone.
   * @throws PaperboyError `embedder_unavailable`
   */
  deepen(options?: DeepenOptions): Promise<void>;
  close(): Promise<void>;
}

interface DeepenOptions {
  /** Where nobody waits for it: ends the work in the background. */
  readonly signal?: AbortSignal;
  /** Called when it has to learn which words go together, and did not do so before. */
  readonly onFit?: () => void;
  /** `packaged`, or the folder of a sentence model. */
  readonly embeddingsModel?: string | undefined;
  readonly onEmbedding?: (done: number, all: number) => void;
}

/** Beside the database, in the folder that Paperboy is started in. */
export const CACHE_FOLDER = 'data/cache';

export interface OpenOptions {
  readonly onFile?: (progress: FileProgress) => void;
  readonly onIndex?: (papers: number) => void;
}

/** @throws PaperboyError `corpus_missing`, `corpus_empty` */
export async function openCorpus(
  directory: string,
  { onFile, onIndex }: OpenOptions = {},
): Promise<OpenedCorpus> {
  const corpus = requirePapers(
    await loadCorpus(directory, onFile === undefined ? {} : { onFile }),
    directory,
  );
  onIndex?.(corpus.papers.length);
  const { papers } = corpus;
  let model: CorpusModel | undefined;
  let embedded: EmbeddedCorpus | undefined;
  return {
    corpus,
    library: createMiniSearchLibrary(papers, { model: () => model, embedded: () => embedded }),
    facts: describeCorpus(papers),
    deepen: async ({ signal, embeddingsModel, onFit, onEmbedding } = {}) => {
      const { loadCorpusModel } = await import('./search/load-corpus-model.ts');
      const isAwaited = signal === undefined;
      model = await loadCorpusModel(papers, { cacheFolder: CACHE_FOLDER, isAwaited, onFit, signal });
      if (embeddingsModel === undefined || signal?.aborted === true) return;
      const { embedCorpus } = await import('./embeddings/embed-corpus.ts');
      embedded = await embedCorpus(papers, embeddingsModel, {
        cacheFolder: CACHE_FOLDER,
        signal,
        onProgress: onEmbedding,
      });
    },
    close: async () => {
      await embedded?.embedder.close();
    },
  };
}
