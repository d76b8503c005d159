/** A part of a value: what stands in braces, in quotes or as a number, or the name of a macro. */
export interface ValuePart {
  readonly text: string;
  readonly isMacro: boolean;
}

/** A field as it is written: `title = "On " # things`. */
export interface RawField {
  /** In lower case, with blanks and signs as they are. */
  readonly name: string;
  readonly parts: readonly ValuePart[];
}

/** An entry as it is written, without macros and inheritance. */
export interface RawEntry {
  /** In lower case. */
  readonly type: string;
  /** Empty when it has none. */
  readonly key: string;
  readonly fields: readonly RawField[];
  /** Names of fields whose braces or quotes do not close, or close too early. */
  readonly unclosed: readonly string[];
  /** Its brackets close, and BibTeX would read it as it is. */
  readonly isWellFormed: boolean;
  readonly start: number;
  readonly end: number;
}
