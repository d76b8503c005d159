import { ALIASES, foldName, type JsonField, LAYERS } from './aliases.ts';
import { isObject, type Json, type JsonObject } from './parse-value.ts';

/** What an object says, by the meaning of its fields; for each the values that it has under all names, the surest first. */
export interface Gathered {
  readonly values: ReadonlyMap<JsonField, readonly Json[]>;
  /** Names of fields that mean nothing here. */
  readonly unused: readonly string[];
}

/** Gathers what is in an object and in the objects that it wraps a record in; what is empty is left out. */
export function gather(object: JsonObject): Gathered {
  const found: Found[] = [];
  const unused: string[] = [];
  const layers = layersOf(object);
  for (const [layer, fields] of layers.entries()) {
    for (const name in fields) {
      const value = fields[name];
      const node = ROOT.inside.get(foldName(name));
      if (isObject(value) && layers.includes(value)) continue;
      if (node !== undefined) find(node, value, { found, layer, depth: 0 });
      else if (!isEmpty(value)) unused.push(name);
    }
  }
  return { values: byField(found), unused };
}

function byField(found: Found[]): Gathered['values'] {
  const values = new Map<JsonField, Json[]>();
  found.sort((one, other) => one.layer - other.layer || one.place - other.place);
  for (const { field, value } of found) {
    const same = values.get(field);
    if (same === undefined) values.set(field, [value]);
    else same.push(value);
  }
  return values;
}

/** Nothing is said by null, an empty text, list or object. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every((one) => one === null || one === '');
  if (isObject(value)) {
    for (const name in value) return name === 'value' && isEmpty(value[name]);
    return true;
  }
  return false;
}

/** An object and those that it wraps a record in; the one that has a title first. */
function layersOf(object: JsonObject): readonly JsonObject[] {
  const inner: JsonObject[] = [];
  for (const name in object) {
    const value = object[name];
    if (LAYERS.has(foldName(name)) && isObject(value)) inner.push(...layersInside(value));
  }
  const titled = inner.filter((one) => hasTitle(one));
  return [...titled, object, ...inner.filter((one) => !titled.includes(one))];
}

/** Of what wraps something twice: `{"response": {"paper": {…}}}`. */
function layersInside(object: JsonObject): readonly JsonObject[] {
  const inner: JsonObject[] = [];
  for (const name in object) {
    const value = object[name];
    if (LAYERS.has(foldName(name)) && isObject(value)) inner.push(value);
  }
  return [object, ...inner];
}

function hasTitle(object: JsonObject): boolean {
  return ['title', 'titles', 'Title', 'dctitle'].some((name) => !isEmpty(own(object, name)));
}

function own(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

interface Found {
  readonly field: JsonField;
  readonly value: Json;
  readonly layer: number;
  /** Of its name in the table. */
  readonly place: number;
}

/** A name in the table, with the names that may stand inside of it. */
interface Name {
  readonly inside: Map<string, Name>;
  readonly meanings: { readonly field: JsonField; readonly place: number }[];
}

/** What a field of this name may be. */
export function meaningsOf(name: string): readonly JsonField[] {
  return ROOT.inside.get(foldName(name))?.meanings.map(({ field }) => field) ?? [];
}

const ROOT = readTable();

function readTable(): Name {
  const root: Name = { inside: new Map(), meanings: [] };
  for (const [field, names] of Object.entries(ALIASES) as [JsonField, string][]) {
    for (const [place, path] of names.trim().split(/\s+/).entries()) {
      let node = root;
      for (const name of path.split('.')) {
        const next = node.inside.get(name) ?? { inside: new Map(), meanings: [] };
        node.inside.set(name, next);
        node = next;
      }
      node.meanings.push({ field, place });
    }
  }
  return root;
}

interface Search {
  readonly found: Found[];
  readonly layer: number;
  readonly depth: number;
}

function find(node: Name, value: Json | undefined, search: Search): void {
  if (value === undefined || isEmpty(value)) return;
  const { found, layer, depth } = search;
  for (const { field, place } of node.meanings) found.push({ field, value, layer, place });
  if (node.inside.size === 0 || depth > DEEPEST || typeof value !== 'object') return;
  const inner = { ...search, depth: depth + 1 };
  for (const one of Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value]) {
    if (!isObject(one)) continue;
    for (const name in one) {
      const next = node.inside.get(foldName(name));
      if (next !== undefined) find(next, one[name], inner);
    }
  }
}

const DEEPEST = 4;

/** Of a list that holds what is looked for; locations and journals are few. */
const MOST_ITEMS = 100;
