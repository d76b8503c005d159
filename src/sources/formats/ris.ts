import { createListingBatch, type ListingBatch } from './listing-batch.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing } from './parsed-listing.ts';
import { risFields, unusedTags } from './ris/ris-fields.ts';
import { readTagLine } from './ris/tag-line.ts';
import { type OpenRecord, openRecord, type TaggedRecord, valuesOf } from './tagged/tagged-record.ts';
import { textLines } from './text-lines.ts';

const TYPE_LINE = /(?<![^\n\r\uFEFF])[ \t]*TY[ \t]{1,3}-[ \t]*[A-Z]{3,8}\b/i;
const FURTHER_LINE =
  /(?<![^\n\r])[ \t]*(?:T[I123]|A[U123]|PY|Y1|DA|JO|JF|AB|N[12]|DO|UR|ER|ID|[CB]T)[ \t]{1,3}-/i;

/** RIS, as reference managers and publishers export it. */
export function looksLikeRis(head: string): boolean {
  return TYPE_LINE.test(head) && FURTHER_LINE.test(head);
}

/** Each record as a paper. A record ends at `ER`, or where the next begins; prose outside of records is none. */
export async function* readRis(pieces: AsyncIterable<string>): AsyncIterable<ParsedListing> {
  const batch = createListingBatch();
  const reader = createRecordReader((record) => addRecord(batch, record));
  for await (const lines of textLines(pieces)) {
    for (const line of lines) {
      reader.line(line);
      if (batch.isFull()) yield batch.take();
    }
  }
  reader.end();
  yield batch.take();
}

interface RecordReader {
  readonly line: (text: string) => void;
  readonly end: () => void;
}

/** Text after an empty line goes on only where paragraphs may stand. */
const WITH_PARAGRAPHS = new Set(['AB', 'N2', 'N1']);

function createRecordReader(found: (record: TaggedRecord) => void): RecordReader {
  let open: OpenRecord | undefined;
  let number = 0;
  let gap = false;
  const end = () => {
    if (open !== undefined) found(open.close());
    open = undefined;
    gap = false;
  };
  const extend = (text: string) => {
    if (open === undefined || (gap && !WITH_PARAGRAPHS.has(open.lastTag()))) return;
    open.extend(gap ? `\n${text}` : text);
    gap = false;
  };
  return {
    end,
    line: (text) => {
      number++;
      const tagged = readTagLine(text);
      if (tagged === undefined) {
        if (text.trim() === '') gap = true;
        else extend(text);
        return;
      }
      gap = false;
      if (tagged.tag === 'ER' || tagged.tag === 'TY') end();
      if (tagged.tag === 'ER') return;
      open ??= openRecord(number, MAX_RECORD_CHARACTERS);
      open.put(tagged.tag, tagged.value);
    },
  };
}

function addRecord(batch: ListingBatch, record: TaggedRecord): void {
  const { line } = record;
  if (record.characters > MAX_RECORD_CHARACTERS) {
    batch.reject({ line, reason: `longer than ${MAX_RECORD_CHARACTERS} characters` });
    return;
  }
  for (const tag of unusedTags(record)) batch.leave(tag);
  const fields = risFields(record);
  if (fields.title === undefined) {
    const [key] = valuesOf(record, ['ID', 'DO', 'UR', 'AU', 'A1']);
    batch.reject({
      line,
      reason: `no title${key === undefined ? '' : ` in the record “${key.slice(0, 60)}”`} (TI or T1)`,
    });
  } else batch.add(fields, line);
}
