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
  /** There are more authors than are named: the record ends in `and others` or `et al.`. */
  readonly moreAuthors?: true;
  /** What else its record knew. */
  readonly publication?: Publication;
  /** Its entry in the bibliography that it came from. */
  readonly entry?: BibliographyEntry;
  readonly source: SourceLine;
}

/** What a record knows of a publication besides what everything shows; each as people read it, without LaTeX. */
export interface Publication {
  /** A type of CSL 1.0.2: `article-journal`, `paper-conference`, `book`, `chapter`, `thesis`, `report`, `webpage`… */
  readonly type?: string;
  /** The journal or the proceedings under the name that the record has; `venue` is the conventional one. */
  readonly container?: string;
  /** As it is written there, which counts where it is shown; it is compared in lower case. */
  readonly doi?: string;
  readonly volume?: string;
  /** The issue of a journal, the number of a report. */
  readonly number?: string;
  /** A range has an en dash: `12–34`. */
  readonly pages?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly edition?: string;
  readonly series?: string;
  /** In reading order. */
  readonly editors?: readonly string[];
  readonly keywords?: readonly string[];
  /** ISO 8601, where more than the year is known: `2020-05` or `2020-05-13`. */
  readonly date?: string;
  readonly isbn?: string;
  readonly issn?: string;
  readonly language?: string;
  readonly note?: string;
}

/** An entry of a bibliography, as it can be cited. */
export interface BibliographyEntry {
  readonly key: string;
  /** BibTeX that stands by itself: word for word, or written anew where macros or another entry had to be resolved. */
  readonly bibtex?: string;
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
