import type { PaperRecord } from '../../papers/paper.ts';
import { recordOf } from '../record-of.ts';
import { fieldsOf } from './json/fields-of.ts';
import { createInput } from './json/input.ts';
import { whyNoPaper } from './json/no-paper.ts';
import { ownRecord } from './json/own-record.ts';
import { splitRecords } from './json/split-records.ts';
import type { Item } from './json/splitter-state.ts';
import type { ParsedListing, RejectedRecord } from './parsed-listing.ts';

/** JSON in any shape: it begins with an object, or with a list of objects or lists. Prose and BibTeX in brackets are none. */
export function looksLikeJson(head: string): boolean {
  return BEGINNING.test(head.slice(0, HEAD_CHARACTERS));
}

const HEAD_CHARACTERS = 10_000;
const BEGINNING =
  /^[\s\u{feff}]*(?:\[[\s[]*(?:\{\s*(?:["'}]|[\w$]+\s*:)|["'][^\n]*["']\s*[,\]]|[-\d.]+\s*[,\]]|\])|\{\s*(?:"|\}|'[^'\n]{0,200}'\s*:|[\w$]{1,50}\s*:\s*["'\d[{tfnN-]))/u;

/**
 * Papers in JSON: a record a line, lists, or objects that have lists inside of them, by whatever names its fields have there. A file
 * of any size is read in pieces; a broken record costs only itself.
 * @param pieces its text in order, cut at any place
 */
export async function* readJson(pieces: AsyncIterable<string>): AsyncGenerator<ParsedListing> {
  let batch = createBatch();
  for await (const item of splitRecords(createInput(pieces))) {
    batch.add(item);
    if (batch.size() < BATCH) continue;
    yield batch.listing();
    batch = createBatch();
  }
  if (batch.size() > 0) yield batch.listing();
}

/** Records that are given at once. */
const BATCH = 500;

interface Batch {
  add(item: Item): void;
  size(): number;
  listing(): ParsedListing;
}

function createBatch(): Batch {
  const records: PaperRecord[] = [];
  const remarks: Record<'rejected' | 'doubtful', RejectedRecord[]> = { rejected: [], doubtful: [] };
  const unused = new Map<string, number>();
  return {
    add: (item) => {
      if (item.kind !== 'record') {
        const { line, reason } = item;
        remarks[item.kind].push({ line, reason });
        return;
      }
      const result = read(item, unused);
      if ('reason' in result) remarks.rejected.push(result);
      else records.push(result);
    },
    size: () => records.length + remarks.rejected.length + remarks.doubtful.length,
    listing: () => ({
      records,
      rejected: remarks.rejected,
      ...(remarks.doubtful.length === 0 ? {} : { doubtful: remarks.doubtful }),
      ...(unused.size === 0 ? {} : { unused }),
    }),
  };
}

function read(
  { value, gathered, line }: Item & { readonly kind: 'record' },
  unused: Map<string, number>,
): PaperRecord | RejectedRecord {
  const own = ownRecord(value, line);
  if (own !== undefined) return own;
  const reason = whyNoPaper(value);
  if (reason !== undefined) return { line, reason };
  for (const name of gathered.unused) unused.set(name, (unused.get(name) ?? 0) + 1);
  return recordOf(fieldsOf(gathered, value), line);
}
