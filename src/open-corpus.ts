import { type Corpus, type FileProgress, loadCorpus, requirePapers } from './papers/corpus.ts';
import { describeCorpus } from './papers/corpus-facts.ts';
import type { Library } from './search/library.ts';
import { createMiniSearchLibrary } from './search/minisearch-library.ts';

/** A corpus that has papers, indexed. */
export interface OpenedCorpus {
  readonly corpus: Corpus;
  readonly library: Library;
  /** See Bot. */
  readonly facts: string;
}

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
  return { corpus, library: createMiniSearchLibrary(corpus.papers), facts: describeCorpus(corpus.papers) };
}
