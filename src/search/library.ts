import type { Paper, PaperChanges } from '../papers/paper.ts';
import type { SearchQuery } from './query.ts';

/**
 * The port to all papers: whatever answers questions about them is behind it. A library changes while it is asked; each
 * answer is of one revision. What every implementation does is said by tests/contracts/library.ts.
 */
export interface Library {
  /** Grows whenever answers may differ from earlier ones: papers came, changed or went, or the ranking learned. */
  readonly revision: number;
  /** Calls back after each new revision. @returns ends that */
  onRevision(listener: () => void): () => void;
  search(query: SearchQuery): Promise<SearchPage>;
  /** Papers near to a paper or to any text, best first; never the paper itself. Of a text MAX_RELATED_CHARACTERS count. */
  related(source: Paper | string, options: RelatedOptions): Promise<RelatedPage>;
  /** Completions of an unfinished title or name, best first; of no text at all the authors of most papers, if those are wanted. */
  suggest(prefix: string, options: SuggestOptions): Promise<readonly Suggestion[]>;
  /**
   * One paper by any of its ids; a DOI, an arXiv id, an address or a pasted BibTeX entry that names it, in whatever form (see
   * readReferences); or its exact title, case and punctuation aside.
   */
  find(reference: string): Promise<Paper | undefined>;
  /** Of all papers, in no promised order. With `find` a way to walk or sample them without holding them. */
  ids(): Promise<readonly string[]>;
  /** Ids of the papers nearest to one by their words alone, nearest first: the same whatever the ranking has learned. */
  neighbours(id: string, limit: number): Promise<readonly string[]>;
  facts(): Promise<LibraryFacts>;
  /**
   * Resolves when answers know of the changes by their words. Until then they are of the state before, as a whole; a later page
   * goes on in the revision that the first page was of, whoever asked last for that text, for as long as that one is kept: as
   * the one before the newest, for minutes. Changes are taken one after another; what is removed counts after what is put.
   * What they teach the ranking follows in the background, as a revision of its own; that it fails is no fault of the changes.
   * Rejects when the library was closed before it was done.
   */
  apply(changes: PaperChanges): Promise<void>;
  /** Ends what it does in the background. */
  close(): Promise<void>;
}

/** A page of what a query finds. */
export interface SearchPage {
  readonly query: SearchQuery;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** How many papers are worth paging through, over all pages; what only shares a word with the query is not counted. */
  readonly total: number;
  /** False when nothing in the library really answers; the hits are then only the nearest there are. */
  readonly confident: boolean;
  /** The query with misspelt words replaced by the nearest known ones; where nothing answers only one that is answered. */
  readonly didYouMean?: string;
  /** The filter that keeps the answer away, where nothing answers because of it. */
  readonly emptied?: Emptied;
  /** True while the ranking goes by the words alone, since it still learns which of them go together. */
  readonly isProvisional: boolean;
}

/** A filter that leaves nothing of an answer. */
export interface Emptied {
  readonly filter: 'years' | 'venues' | 'authors' | 'titles' | 'phrases' | 'excluded';
  /** How many papers there are without it; 0 where no paper passes it, whatever else is asked. */
  readonly others: number;
}

/** A paper that a query found, and where it answers. */
export interface SearchHit {
  readonly paper: Paper;
  /** Comparable within one page only. */
  readonly score: number;
  /** Words of the paper that matched, folded, as they stand in it (`learns` for `learning`); made when they are read. */
  readonly matched: readonly string[];
  /** The one or two sentences of the abstract that answer best, in its order; made when they are read. */
  readonly sentences: readonly Excerpt[];
  /** It has none of the words: it was found by its meaning, since the words do not answer. */
  readonly isByMeaning?: true;
}

/** A sentence in stretches; the marked ones matched. */
export type Excerpt = readonly { readonly text: string; readonly marked: boolean }[];

/** How many papers are wanted, and how near. */
export interface RelatedOptions {
  /** At least 1. */
  readonly limit: number;
  /** The least score of a hit, 0 to 1; by default what related-papers.ts calls close. */
  readonly threshold?: number;
}

/** What is near to a paper or text. */
export interface RelatedPage {
  /** Nearest first. */
  readonly hits: readonly RelatedHit[];
  /** False when no paper comes near enough; the hits are then empty. */
  readonly close: boolean;
}

/** A paper that is near to another or to a text, and what they have in common. */
export interface RelatedHit {
  readonly paper: Paper;
  /**
   * How near, 0 to 1, descending: of the first one the share of the source's own score that its words reach, which is
   * comparable between sources; of the others in proportion to how they are ranked.
   */
  readonly score: number;
  /** The few words that carry the score, as people read them in the paper, strongest first; made when they are read. */
  readonly terms: readonly string[];
  /** Authors of both, as this paper shows them. */
  readonly sharedAuthors: readonly string[];
}

/** How many completions are wanted, and of what. */
export interface SuggestOptions {
  /** At most MAX_SUGGESTIONS are given. */
  readonly limit: number;
  /** By default both. */
  readonly kind?: Suggestion['kind'] | undefined;
}

/** What somebody may be about to type. */
export interface Suggestion {
  readonly kind: 'title' | 'author';
  /** As people read it. */
  readonly text: string;
  /** The paper, when the suggestion is a title. */
  readonly id?: string;
  /** What to search for to get it: the title itself, or `author:"name"`. */
  readonly query: string;
}

/** Of a text that papers are to be related to so many count, from its beginning. */
export const MAX_RELATED_CHARACTERS = 20_000;

/** No answer has more, whatever limit is asked for. */
export const MAX_SUGGESTIONS = 25;

/** What there is, counted. */
export interface LibraryFacts {
  readonly papers: number;
  /** Of each venue and year together: `NeurIPS 2023`. Like the others most papers first; what is not known is left out. */
  readonly editions: readonly Count[];
  readonly venues: readonly Count[];
  readonly years: readonly Count[];
  /** Of each source: the file of a folder. */
  readonly sources: readonly Count[];
}

/** How many papers are of one venue, year or source. */
export interface Count {
  readonly name: string;
  readonly papers: number;
}
