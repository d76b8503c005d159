import type { RecordFields } from '../record-fields.ts';

/** A feed, read. */
export interface Feed {
  /** Its own name, which is often that of the journal; empty where it has none. */
  readonly title: string;
  /** In its order, which mostly is the newest first. */
  readonly items: readonly FeedItem[];
  /** It has more than are read. */
  readonly isCut?: true;
}

/** Of a feed so many items are read. */
export const MOST_ITEMS = 5_000;

/** One thing that a feed names. */
export interface FeedItem {
  /** What the feed itself calls it: `guid`, `id`, or the address that RDF describes; empty where it says nothing. */
  readonly id: string;
  readonly fields: RecordFields;
  /** When it appeared there, as it is written; the date of its fields may be that of an issue to come. */
  readonly moment: string;
  /** Texts in which its abstract may stand, with their markup; the fullest counts. */
  readonly texts: readonly string[];
  /** What kind of thing the journal says that it is: `Research Article`, `Correction`; empty where it says nothing. */
  readonly section: string;
}
