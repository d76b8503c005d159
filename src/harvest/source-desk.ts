/** Where people ask for the sources of the library, and change them. */
export interface SourceDesk {
  /** Those of the configuration first, then in the order in which they were added. */
  list(): Promise<readonly SourceStatus[]>;
  /**
   * Adds what people call a source: `arxiv:cs.LG`, `zotero:groups/12345`, `feed:https://…`.
   * @param by the person's address, as `listOwner` makes it: told, once, when it fails for days
   */
  add(text: string, by: string): Promise<SourceChange>;
  /** Reads it no more until it is resumed; its papers stay. @param name as in the list */
  pause(name: string): Promise<SourceChange>;
  resume(name: string): Promise<SourceChange>;
  /** Takes it and the papers that nothing else has out of the library. */
  remove(name: string): Promise<SourceChange>;
}

/** What became of a wish. `fault`: a sentence in English that names what is wrong and what to do. */
export type SourceChange =
  | { readonly kind: 'done'; readonly name: string }
  /** It was so already. */
  | { readonly kind: 'unchanged'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly near?: string | undefined }
  /** SOURCES names it: it is changed there. */
  | { readonly kind: 'configured'; readonly name: string }
  /** SOURCES is not set, so nothing is fetched. */
  | { readonly kind: 'off' }
  | { readonly kind: 'fault'; readonly fault: string };

/** How a source stands. Moments are by the database's clock. */
export interface SourceStatus {
  readonly name: string;
  readonly origin: 'config' | 'chat';
  readonly addedBy?: string | undefined;
  /** Records of it that are in the library, before copies are merged. */
  readonly papers: number;
  /** When it was last read to its end. */
  readonly lastSuccess?: Date | undefined;
  /** When it is read next; undefined while it is paused. */
  readonly nextRead?: Date | undefined;
  readonly isPaused: boolean;
  readonly isReading: boolean;
  /** Why the last reading failed, as a sentence; undefined when it did not. */
  readonly trouble?: string | undefined;
  readonly failingSince?: Date | undefined;
}
