import type { PaperRecord } from '../../papers/paper.ts';

/** What a format reads out of one file: nothing is dropped without a line and a reason. */
export interface ParsedListing {
  readonly records: readonly PaperRecord[];
  readonly rejected: readonly RejectedRecord[];
  /** Records that were read but look damaged, e.g. cut at the end of the file. */
  readonly doubtful?: readonly RejectedRecord[];
  /** Fields that nothing is made of, by name, with how often they occur. */
  readonly unused?: ReadonlyMap<string, number>;
}

/** A record, or a line, that something is wrong with. */
export interface RejectedRecord {
  /** Where the record begins, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** A line or record longer than this is no paper; the limit keeps one broken file from taking all memory and time. */
export const MAX_RECORD_CHARACTERS = 200_000;

/** What a format may ask for while it reads a listing. */
export interface ReadContext {
  /** `@string` definitions of the other BibTeX files in the folder: names in lower case → LaTeX source. Read when first asked for. */
  readonly macros: () => Promise<ReadonlyMap<string, string>>;
}
