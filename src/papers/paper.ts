/** What is known of a paper. Text is repaired (characters, soft hyphens, spaces); LaTeX stays source. */
export interface PaperFacts {
  /** Ten characters of Crockford's base 32: stable across restarts and across other files joining the corpus. */
  readonly id: string;
  /** Ids under which lists and posts may know it too: of copies that it took in, and of LaTeX source in earlier versions. */
  readonly otherIds?: readonly string[];
  readonly title: string;
  /** In the listing's order, as written there; empty when the listing names none. */
  readonly authors: readonly string[];
  /** Paragraphs are separated by a blank line; empty when the listing has none. */
  readonly abstract: string;
  /** Conventional name, e.g. `NeurIPS` (see venue.ts). */
  readonly venue?: string;
  readonly year?: number;
  /** An http(s) address; never any other scheme. */
  readonly url?: string;
  readonly pdfUrl?: string;
  /** Keys of what it is called elsewhere (see Reference: `doi:10.1162/neco.1997.9.8.1735`), besides its addresses; see identifiersOf. */
  readonly identifiers?: readonly string[];
  readonly track?: string;
  readonly source: SourceLine;
}

/** The texts of a paper as people read them in a chat: LaTeX as Unicode, TeX quotes and Markdown as plain text. */
export interface ShownText {
  readonly title: string;
  readonly authors: readonly string[];
  /** Paragraphs are separated by a blank line. */
  readonly abstract: string;
  /** Empty when it is not known. */
  readonly venue: string;
}

/** One paper as the whole program knows it: made by createPaper. */
export interface Paper extends PaperFacts {
  /** Its texts as people read them. No property of copies: whoever changes a fact makes the paper anew. */
  readonly shown: ShownText;
}

/** Where in the corpus folder something stands; `line` counts from 1. */
export interface SourceLine {
  readonly file: string;
  readonly line: number;
}

/** What a format reads out of a listing, before repair, identity and the manifest's facts are added. */
export type PaperRecord = Omit<PaperFacts, 'id' | 'otherIds' | 'source'> & {
  /** Where the record begins, from 1. */
  readonly line: number;
};

/** What becomes of papers that are known already. */
export interface PaperChanges {
  /** New ones, and those that take the place of what has their id. */
  readonly put: readonly Paper[];
  /** Ids; those that are not known are no fault. */
  readonly removed: readonly string[];
}
