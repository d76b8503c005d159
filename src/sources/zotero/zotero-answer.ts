import { isObject, type Json, type JsonObject } from '../formats/json/parse-value.ts';
import { jsonOf } from '../http/json-answer.ts';
import type { SourceResponse } from '../http/source-client.ts';
import { SourceProblem } from '../live-source.ts';
import { isVersion } from './reading-position.ts';

/** A part of a list of versions. */
export interface VersionsPage {
  /** Of the library, at the moment of the answer. */
  readonly version: number;
  readonly versions: readonly (readonly [key: string, version: number])[];
  /** How many things the answer has, and how many there are on all pages. */
  readonly count: number;
  readonly total: number;
}

const HOST = 'Zotero';
const KEY = /^[a-z0-9]{1,32}$/i;

/** The version of the library at the moment of an answer; undefined where it says none. */
export function versionOf(answer: SourceResponse): number | undefined {
  const version = Number(answer.header('last-modified-version') ?? Number.NaN);
  return isVersion(version) ? version : undefined;
}

/** Reads a list of versions. @throws SourceProblem where it is none */
export function versionsOf(answer: SourceResponse): VersionsPage {
  const version = versionOf(answer);
  // Whatever a proxy puts in its place has none.
  if (version === undefined) throw damaged('without the version of the library');
  const entries = entriesOf(jsonOf(answer, HOST));
  const total = Number(answer.header('total-results') ?? entries.length);
  const versions = entries.flatMap(([key, one]) =>
    KEY.test(key) && isVersion(one) ? [[key, one] as const] : [],
  );
  return { version, versions, count: entries.length, total: Number.isNaN(total) ? entries.length : total };
}

/** As `{"ABCD2345": 7}`, or as items; PHP writes an object without fields as a list. */
function entriesOf(json: Json): readonly (readonly [string, Json | undefined])[] {
  if (isObject(json)) return Object.entries(json);
  const items = Array.isArray(json) ? json.filter(isObject) : [];
  if (!Array.isArray(json) || items.length < json.length) throw damaged('that is no list of versions');
  return items.map(({ key, version }) => [typeof key === 'string' ? key : '', version] as const);
}

/** Reads items by their keys. @throws SourceProblem where it is no list of any */
export function itemsOf(answer: SourceResponse): ReadonlyMap<string, JsonObject> {
  const json = jsonOf(answer, HOST);
  if (!Array.isArray(json)) throw damaged('that is no list of items');
  const items = json.filter(isObject).flatMap((item) => {
    const { key } = item;
    return typeof key === 'string' && KEY.test(key) ? [[key, item] as const] : [];
  });
  return new Map(items);
}

/** What it says where an answer is not what it should be. */
export function damaged(what: string): SourceProblem {
  return new SourceProblem('damaged', `${HOST} gave an answer ${what}.`);
}
