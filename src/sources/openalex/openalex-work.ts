import { fieldsOf } from '../formats/json/fields-of.ts';
import { gather } from '../formats/json/gather.ts';
import { isObject, type Json, type JsonObject } from '../formats/json/parse-value.ts';
import { MAX_RECORD_CHARACTERS } from '../formats/parsed-listing.ts';
import type { LiveRecord } from '../live-source.ts';
import { recordOf } from '../record-of.ts';
import { dayAfter, dayIn } from './works-walk.ts';

/** What becomes of a work. */
export type ReadWork =
  | { readonly kind: 'record'; readonly record: LiveRecord }
  /** No paper, and nothing is to be said of it. */
  | { readonly kind: 'other'; readonly key: string }
  | { readonly kind: 'rejected'; readonly reason: string; readonly key?: string };

/** The fields of a work that something is made of: OpenAlex is asked for no others. */
export const WORK_FIELDS =
  'id,doi,title,display_name,publication_date,created_date,type,language,is_retracted,primary_location,best_oa_location,' +
  'locations,authorships,biblio,abstract_inverted_index,keywords';

/** Types of OpenAlex that are not for reading. */
const OTHERS: ReadonlySet<string> = new Set(
  'paratext peer-review grant dataset supplementary-materials libguides erratum software'.split(' '),
);

/** Lists of works name no more authors of one. */
const MOST_AUTHORS = 100;
const MOST_LOCATIONS = 50;
const MOST_KEYWORDS = 20;
/** Words with their places are longer than the text. */
const LONGEST_WORK = 4 * MAX_RECORD_CHARACTERS;

/** The record of a work, in the JSON of the API. */
export function readWork(work: Json): ReadWork {
  const key = isObject(work)
    ? /(?:^|\/)(W\d{1,15})$/i.exec(textIn(work['id']))?.[1]?.toUpperCase()
    : undefined;
  if (!isObject(work) || key === undefined)
    return { kind: 'rejected', reason: 'A work of OpenAlex has no id.' };
  if (OTHERS.has(textIn(work['type']))) return { kind: 'other', key };
  const known = bounded(work);
  if (JSON.stringify(known).length > LONGEST_WORK)
    return { kind: 'rejected', key, reason: `${key} is longer than ${LONGEST_WORK} characters.` };
  const fields = fieldsOf(gather(known), known);
  const { line: _, ...record } = recordOf(
    {
      ...fields,
      addresses: [...(fields.addresses ?? []), ...arxivAddresses(work['locations'])],
      keywords: namesOf(work['keywords']),
      moreAuthors: listOf(work['authorships']).length >= MOST_AUTHORS,
    },
    1,
  );
  if ('reason' in record) return { kind: 'rejected', key, reason: `${key} has ${record.reason}.` };
  const appeared = appearedOn(work);
  return {
    kind: 'record',
    record: {
      key,
      record,
      ...(appeared === undefined ? {} : { appeared: new Date(`${appeared}T00:00:00Z`) }),
    },
  };
}

/** The newest day that a work tells: a date in the future is an announcement, or wrong. */
export function dayOfWork(work: Json): string | undefined {
  if (!isObject(work)) return undefined;
  const [published, created] = [dayIn(work['publication_date']), dayIn(work['created_date'])];
  if (published === undefined || created === undefined) return undefined;
  return published < created ? published : created;
}

/** Half a year: what is older when OpenAlex learns of it is not new. */
const NEW_DAYS = 183;

/** When it came to OpenAlex, or was published long before that. */
function appearedOn(work: JsonObject): string | undefined {
  const [published, created] = [dayIn(work['publication_date']), dayIn(work['created_date'])];
  if (published === undefined || created === undefined) return created ?? published;
  return published < dayAfter(created, -NEW_DAYS) ? published : created;
}

function bounded(work: JsonObject): JsonObject {
  const [primary, open] = [work['primary_location'], work['best_oa_location']].map(locationOf);
  const source = isObject(primary?.['source']) ? primary['source'] : {};
  return {
    ...some(work, ['doi', 'title', 'language', 'biblio', 'abstract_inverted_index']),
    display_name: work['display_name'] ?? null,
    publication_date: work['publication_date'] ?? null,
    type: source['type'] === 'conference' ? 'proceedings-article' : (work['type'] ?? null),
    primary_location: primary ?? null,
    best_oa_location: open ?? null,
    publisher: source['host_organization_name'] ?? null,
    authorships: listOf(work['authorships'])
      .slice(0, MOST_AUTHORS)
      .filter(isObject)
      .map((one) => some(one, ['author', 'raw_author_name'])),
    ...(work['is_retracted'] === true ? { note: 'Retracted' } : {}),
  };
}

function locationOf(location: Json | undefined): JsonObject | undefined {
  return isObject(location) ? some(location, ['landing_page_url', 'pdf_url', 'source']) : undefined;
}

function some(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, object[name] ?? null]));
}

/** Its preprint is the same work, and is known by that elsewhere. */
function arxivAddresses(locations: Json | undefined): readonly string[] {
  return listOf(locations)
    .slice(0, MOST_LOCATIONS)
    .flatMap((one) => (isObject(one) ? [textIn(one['landing_page_url']), textIn(one['pdf_url'])] : []))
    .filter((address) => /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\//i.test(address));
}

function namesOf(list: Json | undefined): readonly string[] {
  return listOf(list)
    .slice(0, MOST_KEYWORDS)
    .map((one) => (isObject(one) ? textIn(one['display_name']) : ''))
    .filter((name) => name !== '' && name.length <= 150);
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
