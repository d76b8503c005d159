import type { StringTable } from './string-table.ts';

/**
 * Some papers, indexed once and for all: an inverted index with everything that questions need besides the texts. Plain typed
 * arrays, which can lie in a file and go to a thread. A paper is named by its place: its number in the segment, from 0. Several
 * segments together answer as one index (engine/corpus-index.ts).
 */
export interface Segment {
  readonly papers: number;
  readonly words: Words;
  readonly terms: Terms;
  readonly postings: Postings;
  readonly columns: Columns;
  readonly references: References;
  readonly suggestions: Suggestions;
  readonly acronyms: ExplainedAcronyms;
  /** `schoelkopf` → `scholkopf`, for every word that the papers write with an umlaut, and how often they do. */
  readonly umlauts: readonly (readonly [string, string, number])[];
}

/** Every folded word of the papers, stop words too. */
export interface Words {
  readonly table: StringTable;
  /** Of how many papers. */
  readonly frequency: Uint32Array;
  /** The term of each; NO_TERM for a stop word. */
  readonly term: Uint32Array;
  /** The words by length: those of `n` characters stand in `byLength` from `lengthStarts[n]` to `lengthStarts[n + 1]`. */
  readonly byLength: Uint32Array;
  readonly lengthStarts: Uint32Array;
  /** In the order of `byLength`: which letters a word has (see letterSet in words/spelling.ts). */
  readonly letters: Uint32Array;
}

/** What has no term. */
export const NO_TERM = 0xffff_ffff;

/** The stems of all words but stop words. */
export interface Terms {
  readonly table: StringTable;
  /** How many papers have it in the title; in title or abstract. Anywhere: the length of its posting list. */
  readonly inTitle: Uint32Array;
  readonly inText: Uint32Array;
  /** The words of term `t` stand in `words` from `wordStarts[t]` to `wordStarts[t + 1]`. */
  readonly wordStarts: Uint32Array;
  readonly words: Uint32Array;
  /** The terms that have a trigram, by its number: see words/near-forms.ts. */
  readonly trigramStarts: Uint32Array;
  readonly trigrams: Uint32Array;
}

/** The posting lists: the papers of term `t` stand in `papers` from `starts[t]` to `starts[t + 1]`, ascending. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  /** How often: `title << 12 | facts << 8 | abstract`, each at most what its bits hold (15, 15, 255). */
  readonly counts: Uint16Array;
}

/** What is known of each paper, by its place. */
export interface Columns {
  readonly ids: StringTable;
  /** 0: not known. */
  readonly years: Uint32Array;
  /** A place in `venueNames`, whose first is empty: not known. */
  readonly venues: Uint32Array;
  readonly venueNames: readonly string[];
  readonly sources: Uint32Array;
  readonly sourceNames: readonly string[];
  /** Where equal scores leave the order open: newest first, then by title, then by id. */
  readonly positions: Uint32Array;
  /** How many different terms: of everything, of the title. */
  readonly lengths: Uint32Array;
  readonly titleLengths: Uint32Array;
  /** How many terms, the title's twice and the abstract's. */
  readonly textLengths: Uint32Array;
  /** Where its words begin in the forward index, in words. */
  readonly forwardStarts: Uint32Array;
}

/** What papers are called, by hash: ids, other names, titles (see reference-table.ts). */
export interface References {
  /** Ascending. */
  readonly hashes: Uint32Array;
  readonly papers: Uint32Array;
}

/** Titles and names that complete what is typed, in the order in which they are given. */
export interface Suggestions {
  /** A paper's place, or NAME + a place in `names`. */
  readonly entries: Uint32Array;
  /** The words of each entry: from `wordStarts[e]` to `wordStarts[e + 1]`. */
  readonly wordStarts: Uint32Array;
  readonly words: Uint32Array;
  /** The entries that have a word, ascending: from `starts[w]` to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  readonly having: Uint32Array;
  /** As people read them, in no order. */
  readonly names: StringTable;
  /** Of how many papers each name is an author. */
  readonly namePapers: Uint32Array;
}

/** Added to the place of a name among the entries of Suggestions. */
export const NAME = 0x8000_0000;

/** What the papers explain as “long form (SHORT)”: pairs of an acronym's term and the terms of its long form. */
export interface ExplainedAcronyms {
  readonly terms: StringTable;
  readonly forms: StringTable;
  /** The pairs of acronym `a` stand from `starts[a]` to `starts[a + 1]`. */
  readonly starts: Uint32Array;
  readonly pairForms: Uint32Array;
  /** How often the papers explain it so. */
  readonly pairCounts: Uint32Array;
  /** The acronyms that have a form: from `formStarts[f]` to `formStarts[f + 1]`. */
  readonly formStarts: Uint32Array;
  readonly formTerms: Uint32Array;
}

/**
 * The words of all papers in their order, the forward index: for each its title, its abstract, its other facts (venue, year,
 * track), and each author's name, with SEPARATOR between. A word is written as `2 × its place + 1 if it is only a part`.
 */
export interface ForwardIndex {
  /** The words of the papers from one place up to, but without, another. */
  read(from: number, to: number): Promise<Uint32Array>;
}

/** Between the texts of a paper. */
export const SEPARATOR = 0xffff_ffff;
