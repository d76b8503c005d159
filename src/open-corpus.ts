import { type Corpus, type FileProgress, loadCorpus, requirePapers } from './papers/corpus.ts';
import { describeCorpus } from './papers/corpus-facts.ts';
import type { LatentSpace } from './search/latent-space.ts';
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
   * @param signal where nobody waits for it: ends the work in the background
   */
  deepen(signal?: AbortSignal): Promise<void>;
}

/** Beside the database, in the folder that Paperboy is started in. */
const CACHE_FOLDER = 'data/cache';

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
  let space: LatentSpace | undefined;
  return {
    corpus,
    library: createMiniSearchLibrary(papers, { latentSpace: () => space }),
    facts: describeCorpus(papers),
    deepen: async (signal) => {
      const { loadLatentSpace } = await import('./search/load-latent-space.ts');
      const isAwaited = signal === undefined;
      space = await loadLatentSpace(papers, { cacheFolder: CACHE_FOLDER, isAwaited, signal });
    },
  };
}
