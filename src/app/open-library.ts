import { type CreatedLibrary, createLibrary } from '../search/create-library.ts';
import { createLearner, type LearnerOptions } from '../search/learner.ts';
import { type Corpus, loadCorpus, requirePapers } from '../sources/corpus.ts';
import type { FileProgress } from '../sources/folder/folder-source.ts';

/** A library that has papers, with the account of how they were read. */
export interface OpenedLibrary extends CreatedLibrary {
  readonly corpus: Corpus;
}

/** Beside the database, in the folder that Paperboy is started in. */
export const CACHE_FOLDER = 'data/cache';

export interface OpenOptions extends Omit<LearnerOptions, 'cacheFolder'> {
  readonly onFile?: ((progress: FileProgress) => void) | undefined;
  /** Told before papers are indexed, which takes a while when they are many. */
  readonly onIndex?: ((papers: number) => void) | undefined;
}

/** @throws PaperboyError `corpus_missing`, `corpus_empty` */
export async function openLibrary(
  directory: string,
  { onFile, onIndex, ...learning }: OpenOptions = {},
): Promise<OpenedLibrary> {
  const corpus = requirePapers(await loadCorpus(directory, { onFile }), directory);
  onIndex?.(corpus.papers.length);
  const learner = createLearner({ ...learning, cacheFolder: CACHE_FOLDER });
  return { corpus, ...createLibrary(corpus.papers, { learner }) };
}
