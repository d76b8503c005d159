import { fieldsOf } from '../formats/json/fields-of.ts';
import { gather } from '../formats/json/gather.ts';
import { whyNoPaper } from '../formats/json/no-paper.ts';
import { isObject, type Json, type JsonObject } from '../formats/json/parse-value.ts';
import { MAX_RECORD_CHARACTERS } from '../formats/parsed-listing.ts';
import type { LiveRecord } from '../live-source.ts';
import type { RecordFields } from '../record-fields.ts';
import { recordOf } from '../record-of.ts';
import { type Extra, readExtra } from './extra-field.ts';

/** What becomes of an item. */
export type ReadItem =
  | { readonly kind: 'record'; readonly record: LiveRecord }
  /** A file, a note or a mark: no paper, and nothing is to be said of it. */
  | { readonly kind: 'piece' }
  | { readonly kind: 'rejected'; readonly reason: string };

const MOST_TAGS = 60;
const LONGEST_TAG = 150;
const MOST_KEYWORDS = 100;

/**
 * The record of an item, in the JSON of the API.
 * @param notes what is kept of its notes
 */
export function readItem(key: string, item: JsonObject, notes: readonly string[] = []): ReadItem {
  const data = item['data'];
  if (!isObject(data)) return { kind: 'rejected', reason: `${key} has no data.` };
  if (whyNoPaper(data) !== undefined) return { kind: 'piece' };
  const said = textIn(data['extra']);
  const extra = readExtra(said);
  const known = bounded(data, extra);
  if (JSON.stringify(known).length > MAX_RECORD_CHARACTERS)
    return { kind: 'rejected', reason: `${key} is longer than ${MAX_RECORD_CHARACTERS} characters.` };
  const fields = { ...fieldsOf(gather(known), known), ...dateOf(item, data) };
  const { line: _, ...record } = recordOf(
    {
      ...fields,
      addresses: [...(fields.addresses ?? []), ...extra.addresses],
      keywords: [...tagsOf(data['tags']), ...notes].slice(0, MOST_KEYWORDS),
    },
    1,
  );
  if ('reason' in record) return { kind: 'rejected', reason: `${key} has ${record.reason}.` };
  const appeared = new Date(textIn(data['dateAdded']));
  return {
    kind: 'record',
    record: { key, record, ...(Number.isNaN(appeared.getTime()) ? {} : { appeared }) },
  };
}

/** What Zotero needs for itself, and what is read apart. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'key',
  'version',
  'tags',
  'extra',
  'relations',
  'collections',
  'dateAdded',
  'dateModified',
  'accessDate',
  'parentItem',
]);

/** The fields of the item itself, which count before what stands in Extra. */
function bounded(data: JsonObject, { doi, arxiv, citationKey }: Extra): JsonObject {
  const { creators } = data;
  return {
    // One list has all who made it, whatever they did.
    ...(Array.isArray(creators) ? { editors: creators.filter(isEditor) } : {}),
    ids: { ...(doi === undefined ? {} : { doi }), ...(arxiv === undefined ? {} : { arxiv }) },
    ...(citationKey === undefined ? {} : { citekey: citationKey }),
    ...Object.fromEntries(Object.entries(data).filter(([name]) => !LEFT_OUT.has(name))),
  };
}

function isEditor(creator: Json): boolean {
  return isObject(creator) && creator['creatorType'] === 'editor';
}

/** The server has read the date in whichever language it is written. */
function dateOf({ meta }: JsonObject, data: JsonObject): Pick<RecordFields, 'date'> {
  const parsed = textIn(isObject(meta) ? meta['parsedDate'] : undefined);
  return /^\d{4}(?:-\d\d){0,2}$/.test(parsed) && textIn(data['date']) !== '' ? { date: parsed } : {};
}

function tagsOf(tags: Json | undefined): readonly string[] {
  if (!Array.isArray(tags)) return [];
  return tags
    .slice(0, MOST_TAGS)
    .map((tag) => textIn(isObject(tag) ? tag['tag'] : tag).trim())
    .filter((tag) => tag !== '' && tag.length <= LONGEST_TAG);
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
