import { compareSources } from '../papers/compare-sources.ts';
import type { Paper } from '../papers/paper.ts';
import { indexPapers } from './engine/index-papers.ts';
import { type CreatedLibrary, createLibraryOn, type LibraryOptions } from './library-on-base.ts';

/** A library of papers that are indexed here and now. */
export function createLibrary(papers: readonly Paper[], options: LibraryOptions = {}): CreatedLibrary {
  return createLibraryOn(indexPapers(papers.toSorted(compareSources)), options);
}
