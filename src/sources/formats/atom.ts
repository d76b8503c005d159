import { feedFields } from './atom/feed-fields.ts';
import { createListingBatch } from './listing-batch.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing } from './parsed-listing.ts';
import { parseElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

const FEED = /<(?:\w+:)?(?:feed|rss|RDF)[\s>]/;
const ENTRY = /<(?:\w+:)?(?:entry|item)[\s>]/;
/** What tells a feed of papers from that of a blog. */
const OF_PAPERS = /arxiv\.org|\bdoi\b|prism|biorxiv|medrxiv|openreview|pubmed/i;

/** A feed of papers, in Atom or RSS: arXiv's replies and news, those of journals and preprint servers. */
export function looksLikeAtom(head: string): boolean {
  return (
    /^\s*</.test(head.slice(0, 1000)) &&
    FEED.test(head.slice(0, 20_000)) &&
    ENTRY.test(head) &&
    OF_PAPERS.test(head)
  );
}

/** Each entry or item as a paper; the feed's own title is none. */
export function parseAtom(text: string): ParsedListing {
  const batch = createListingBatch();
  for (const { source, line } of xmlRecords(text, ['entry', 'item'])) {
    const element = source.length > MAX_RECORD_CHARACTERS ? undefined : parseElement(source);
    if (element === undefined)
      batch.reject({ line, reason: 'an entry that is no well-formed XML, or too long' });
    else if (source.includes('arxiv.org/api/errors'))
      batch.reject({ line, reason: 'an error that arXiv replied with' });
    else batch.add(feedFields(element), line);
  }
  return batch.take();
}
