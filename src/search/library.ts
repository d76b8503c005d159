import type { Paper } from '../papers/paper.ts';
import type { Wanted } from './excerpt.ts';
import type { SearchQuery } from './query.ts';

/** The port to an indexed corpus. Every platform and command asks through this and nothing else. */
export interface Library {
  /** How many papers there are. */
  readonly size: number;
  /** One paper by id, address (URL) or exact title, case and punctuation aside. */
  find(reference: string): Paper | undefined;
  /**
   * Asks the sentence model, where there is one, about a text that is about to be searched for or to be related to; `search`
   * and `related` themselves do not wait for it. Never fails: without an answer ranking goes without it.
   */
  prepare(text: string): Promise<void>;
  search(query: SearchQuery): SearchPage;
  /** For choosing the sentences that answer a query. */
  wanted(query: SearchQuery): Wanted;
  /** Papers near to a paper or to any text, best first; never the paper itself. */
  related(source: Paper | string, limit: number, options?: RelatedOptions): RelatedPage;
  /** Completions of an unfinished title or name, best first, at most 25, of one kind or of both. */
  suggest(prefix: string, limit: number, kind?: Suggestion['kind']): readonly Suggestion[];
}

export interface SearchPage {
  readonly query: SearchQuery;
  readonly hits: readonly SearchHit[];
  /** How many papers match in all, over all pages. */
  readonly total: number;
  /** False when nothing in the corpus really answers; the hits are then only the nearest there are. */
  readonly confident: boolean;
  /** The query with unknown words replaced by the nearest known ones. */
  readonly didYouMean?: string;
}

export interface SearchHit {
  readonly paper: Paper;
  /** Comparable within one page only. */
  readonly score: number;
  /** Words of the paper that matched, folded, as they stand in it (`learns` for the query `learning`). */
  readonly matched: readonly string[];
}

interface RelatedPage {
  readonly hits: readonly RelatedHit[];
  /** False when no paper comes near enough (see related.ts); the hits are then empty. */
  readonly close: boolean;
}

interface RelatedOptions {
  /** The least score of a hit, 0 to 1; by default what related.ts calls close. */
  readonly threshold?: number;
}

export interface RelatedHit {
  readonly paper: Paper;
  /**
   * How near, 0 to 1, descending: of the first one the share of the source's own score that its words reach, which is
   * comparable between sources; of the others in proportion to how they are ranked.
   */
  readonly score: number;
  /** The few words that carry the score, as they stand in the paper, strongest first. */
  readonly terms: readonly string[];
  /** Authors of both, as this paper writes them. */
  readonly sharedAuthors: readonly string[];
}

export interface Suggestion {
  readonly kind: 'title' | 'author';
  readonly text: string;
  /** The paper, when the suggestion is a title. */
  readonly id?: string;
  /** What to search for to get it: the title itself, or `author:"name"`. */
  readonly query: string;
}

export const MAX_SUGGESTIONS = 25;
