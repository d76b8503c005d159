import { createListingBatch, type ListingBatch } from './listing-batch.ts';
import { nbibFields, unusedNbibTags } from './nbib/nbib-fields.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing } from './parsed-listing.ts';
import { firstOf, type OpenRecord, openRecord, type TaggedRecord } from './tagged/tagged-record.ts';
import { textLines } from './text-lines.ts';

const START = /(?<![^\n\r\uFEFF])PMID- ?\d/;
const FURTHER = /(?<![^\n\r])(?:TI {2}|BTI |FAU |AU {2}|DP {2}|AB {2}|JT {2}|OWN |STAT)- /;
const TAG = /^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)$/s;
const CONTINUED = /^(?: {6}|\t)/;

/** MEDLINE, as PubMed writes it (`.nbib`, or “PubMed” as text). */
export function looksLikeNbib(head: string): boolean {
  return START.test(head) && FURTHER.test(head);
}

/** Each record as a paper. A record begins with `PMID`, or with any tag behind an empty line. */
export async function* readNbib(pieces: AsyncIterable<string>): AsyncIterable<ParsedListing> {
  const batch = createListingBatch();
  let open: OpenRecord | undefined;
  let number = 0;
  const end = () => {
    if (open !== undefined) addRecord(batch, open.close());
    open = undefined;
  };
  const take = (text: string) => {
    number++;
    const [, tag, value = ''] = CONTINUED.test(text) ? [] : (TAG.exec(text) ?? []);
    if (tag === undefined) {
      if (text.trim() !== '') open?.extend(text.trim());
      return;
    }
    if (tag === 'PMID') end();
    open ??= openRecord(number, MAX_RECORD_CHARACTERS);
    open.put(tag, value);
  };
  for await (const lines of textLines(pieces)) {
    for (const line of lines) {
      if (line.trim() === '') end();
      take(line);
      if (batch.isFull()) yield batch.take();
    }
  }
  end();
  yield batch.take();
}

function addRecord(batch: ListingBatch, record: TaggedRecord): void {
  const { line } = record;
  if (record.characters > MAX_RECORD_CHARACTERS) {
    batch.reject({ line, reason: `longer than ${MAX_RECORD_CHARACTERS} characters` });
    return;
  }
  for (const tag of unusedNbibTags(record)) batch.leave(tag);
  const fields = nbibFields(record);
  if (fields.title === undefined)
    batch.reject({
      line,
      reason: `no title in the record PMID ${firstOf(record, ['PMID'])?.slice(0, 20) ?? '(none)'} (TI)`,
    });
  else batch.add(fields, line);
}
