import type { Paper } from '../../papers/paper.ts';
import type {
  LibraryFacts,
  RelatedOptions,
  RelatedPage,
  SearchPage,
  Suggestion,
  SuggestOptions,
} from '../library.ts';
import type { CorpusModel } from '../model/corpus-model.ts';
import type { SearchQuery } from '../query.ts';

/** What ranking goes by besides the words; each may be missing. */
export interface Learned {
  readonly model?: CorpusModel | undefined;
  /** How near a sentence model sees the paper at a place to what is asked: the cosine, -1 to 1. */
  readonly sentenceSimilarity?: ((place: number) => number) | undefined;
}

/**
 * The papers of one revision, indexed: what an engine makes of them. It never changes and answers at once; see Library for
 * what the answers are.
 */
export interface Snapshot {
  /**
   * In the order that gives each its place: a paper's number in this snapshot, from 0. Ranking, what was learned and the vectors
   * of a sentence model know papers by their places, which mean nothing in another snapshot.
   */
  readonly papers: readonly Paper[];
  placeOf(id: string): number | undefined;
  find(reference: string): Paper | undefined;
  search(query: SearchQuery, learned: Learned): Omit<SearchPage, 'isProvisional'>;
  related(source: Paper | string, options: RelatedOptions, learned: Learned): RelatedPage;
  suggest(prefix: string, options: SuggestOptions): readonly Suggestion[];
  facts(): LibraryFacts;
}
