import { isObject, type Json, type JsonObject } from './parse-value.ts';

/** The first text that a value says: of a list the first, of an object the part that names it. */
export function textOf(value: Json | undefined): string {
  return textsOf(value)[0] ?? '';
}

/** All texts that a value says, trimmed, without empty ones. */
export function textsOf(value: Json | undefined, depth = 0): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (depth > DEEPEST || value === undefined || value === null || typeof value === 'boolean') return [];
  if (isObject(value)) return textsOf(part(value, SAYING), depth + 1);
  return value.flatMap((one) => textsOf(one, depth + 1));
}

/** The value of the first of these names that an object has. */
export function part(object: JsonObject, names: readonly string[]): Json | undefined {
  for (const name of names) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

const DEEPEST = 5;

/** Where an object has its text. */
const SAYING = [
  'value',
  'name',
  'text',
  '$t',
  '#text',
  '_text',
  '_',
  '$',
  '@value',
  'literal',
  'raw',
  'title',
  'display_name',
  'displayName',
  'description',
  'content',
  'url',
  'URL',
  'href',
  '@id',
  'term',
  'label',
  'category',
  'keyword',
  'subject',
  'tag',
  'acronym',
  'id',
];
