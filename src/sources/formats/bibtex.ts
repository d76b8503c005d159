import type { PaperRecord } from '../../papers/paper.ts';
import { recordOf } from '../record-of.ts';
import type { Entry } from './bibtex/entry.ts';
import { createKeys } from './bibtex/entry-key.ts';
import { isWork } from './bibtex/entry-types.ts';
import { fieldsOfEntry, isUsed } from './bibtex/fields-of-entry.ts';
import { type EntriesByKey, inherit } from './bibtex/inherit.ts';
import { type Macros, macroValue, STANDARD_MACROS, stringsOf } from './bibtex/macros.ts';
import { resolveEntry } from './bibtex/resolve-entry.ts';
import { scanEntries } from './bibtex/scan-entries.ts';
import { writeEntry } from './bibtex/write-entry.ts';
import {
  MAX_RECORD_CHARACTERS,
  type ParsedListing,
  type ReadContext,
  type RejectedRecord,
} from './parsed-listing.ts';

export { looksLikeBibtex } from './bibtex/looks-like.ts';
export { stringsOf };

/**
 * BibTeX and BibLaTeX as the programs that write and read them do: macros, inheritance, and of a damaged entry what can be
 * seen. An entry without a title is rejected.
 */
export async function parseBibtex(text: string, context?: ReadContext): Promise<ParsedListing> {
  const entries = readEntries(text, await macrosOf(text, context));
  const byKey = entriesByKey(entries);
  const keys = createKeys(byKey.keys());
  const unused = new Map<string, number>();
  const found: { records: PaperRecord[]; rejected: RejectedRecord[]; doubtful: RejectedRecord[] } = {
    records: [],
    rejected: [],
    doubtful: [],
  };
  for (const entry of entries) {
    if (!isWork(entry.type)) continue;
    countUnused(entry, unused);
    const { record, doubts } = readEntry(inherit(entry, byKey), entry, keys);
    if ('reason' in record) found.rejected.push(record);
    else {
      found.records.push(record);
      for (const reason of doubts) found.doubtful.push({ line: entry.line, reason });
    }
  }
  return { ...found, ...(unused.size === 0 ? {} : { unused }) };
}

/** What the file defines itself, what its folder does where it uses any of that, and what each style does. */
async function macrosOf(text: string, context: ReadContext | undefined): Promise<Macros> {
  const own = stringsOf(text);
  const known: Macros = [own, ...STANDARD_MACROS];
  if (context === undefined) return known;
  for (const entry of scanEntries(text)) {
    const fields = 'fields' in entry ? entry.fields : [entry];
    if (!fields.some(({ parts }) => parts.some((part) => part.isMacro && isUnknown(part.text, known))))
      continue;
    const others = [await context.macros(), ...STANDARD_MACROS];
    return [stringsOf(text, others), ...others];
  }
  return known;
}

function isUnknown(macro: string, known: Macros): boolean {
  return macroValue(macro, known) === undefined;
}

function readEntries(text: string, macros: Macros): readonly Entry[] {
  const entries: Entry[] = [];
  let line = 1;
  let counted = 0;
  for (const raw of scanEntries(text)) {
    if (!('fields' in raw)) continue;
    for (; counted < raw.start; counted++) if (text.charCodeAt(counted) === 10) line++;
    entries.push(resolveEntry(raw, line, { text, macros }));
  }
  return entries;
}

/** The first of two entries of one key, as for BibTeX. */
function entriesByKey(entries: readonly Entry[]): EntriesByKey {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (key !== '' && !byKey.has(key)) byKey.set(key, entry);
  }
  return byKey;
}

function countUnused({ fields }: Entry, unused: Map<string, number>): void {
  for (const name of fields.keys()) if (!isUsed(name)) unused.set(name, (unused.get(name) ?? 0) + 1);
}

interface ReadEntry {
  readonly record: PaperRecord | RejectedRecord;
  readonly doubts: readonly string[];
}

function readEntry(entry: Entry, own: Entry, keys: ReturnType<typeof createKeys>): ReadEntry {
  const { line } = entry;
  const name = entry.key === '' ? 'an entry without a key' : `the entry “${entry.key.slice(0, 60)}”`;
  const length = [...entry.fields.values()].reduce((sum, value) => sum + value.length, 0);
  if (length > MAX_RECORD_CHARACTERS)
    return {
      record: { line, reason: `${name} is longer than ${MAX_RECORD_CHARACTERS} characters` },
      doubts: [],
    };
  const fields = fieldsOfEntry(entry, own.fields);
  const doubts = entry.doubts.map((doubt) => `${name}: ${doubt}`);
  if (fields.title === undefined || fields.title.trim() === '') {
    const why = entry.doubts.length === 0 ? '' : `: ${entry.doubts[0]}`;
    return { record: { line, reason: `no title in ${name}${why}` }, doubts };
  }
  const key = keys(entry.key, fields);
  return { record: recordOf({ ...fields, entry: { key, bibtex: writeEntry(entry, key) } }, line), doubts };
}
