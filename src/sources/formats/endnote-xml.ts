import { endnoteFields } from './endnote-xml/endnote-fields.ts';
import { createListingBatch } from './listing-batch.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing } from './parsed-listing.ts';
import { parseElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

/** What EndNote exports as XML. */
export function looksLikeEndnoteXml(head: string): boolean {
  return (
    /^\s*</.test(head.slice(0, 1000)) &&
    /<records?[\s>]/.test(head) &&
    /<ref-type|<contributors>|<titles>/.test(head)
  );
}

/** Each `<record>` as a paper. */
export function parseEndnoteXml(text: string): ParsedListing {
  const batch = createListingBatch();
  for (const { source, line } of xmlRecords(text, ['record'])) {
    const element = source.length > MAX_RECORD_CHARACTERS ? undefined : parseElement(source);
    if (element === undefined)
      batch.reject({ line, reason: 'a record that is no well-formed XML, or too long' });
    else batch.add(endnoteFields(element), line);
  }
  return batch.take();
}
