/** A paper that came into the library. */
export interface Arrival {
  readonly paperId: string;
  /** When it appeared, by its source's word or by when it was first read there. */
  readonly appearedAt: Date;
  /**
   * When it was first read here, where that is known: a source may tell of a paper days after the date that it has. A digest takes
   * what came since the last one by the later of both.
   */
  readonly readAt?: Date | undefined;
  /** The source that had it first: `arxiv:cs.LG`. */
  readonly source: string;
}

/** What came into the library while it lives. */
export interface Arrivals {
  /** Papers that are in the library and appeared since then, the newest first; of equal moments by their ids. At most 10,000. */
  since(moment: Date): Promise<readonly Arrival[]>;
}
