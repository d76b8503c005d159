/** An entry whose macros are resolved. */
export interface Entry {
  /** In lower case. */
  readonly type: string;
  /** Empty when it has none. */
  readonly key: string;
  /** LaTeX source by name in lower case, in the order of the entry; without those that are put out of use. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where it begins, from 1. */
  readonly line: number;
  /** What is unsure: the braces of a field, a macro. */
  readonly doubts: readonly string[];
  /** Word for word; undefined where it does not stand by itself. */
  readonly source: string | undefined;
}
