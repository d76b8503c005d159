import type { PaperFacts, SourceLine } from '../papers/paper.ts';

/** A place that papers come from. */
export interface Source {
  /**
   * Everything it has, one thing at a time. The order does not matter: the same records make the same papers.
   * @throws PaperboyError when it cannot be read at all; what is wrong with a part of it is a remark
   */
  read(): AsyncIterable<SourceItem>;
}

/** What a source gives. */
export type SourceItem =
  | { readonly kind: 'record'; readonly record: SourceRecord }
  /** `rejected`: yielded no paper. `doubtful`: was read although something about it is wrong. */
  | { readonly kind: 'rejected' | 'doubtful'; readonly remark: Remark }
  | { readonly kind: 'file'; readonly file: ListingFile };

/** A record as its source has it: not tidied yet, and without an identity. */
export type SourceRecord = Omit<PaperFacts, 'id' | 'otherIds'>;

/** A word on a place in a source. */
export interface Remark extends SourceLine {
  readonly reason: string;
}

/** The account of one file, given after its records. */
export interface ListingFile {
  readonly file: string;
  /** `unreadable` and `unknown` where it yielded nothing. */
  readonly format: string;
  /** Records that were read, before duplicates are merged. */
  readonly papers: number;
  /** Damaged characters that were mended. */
  readonly repaired: number;
  /** Names of fields that nothing is made of, with how often they occur; absent where there are none. */
  readonly unused?: ReadonlyMap<string, number>;
}
