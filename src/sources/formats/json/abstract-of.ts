import { MAX_RECORD_CHARACTERS } from '../parsed-listing.ts';
import type { JsonField } from './aliases.ts';
import { isObject, type Json, type JsonObject } from './parse-value.ts';
import { part, textOf, textsOf } from './values.ts';

/** The abstract in whichever form: a text, paragraphs, OpenAlex's index of its words; else a description. */
export function abstractOf(values: ReadonlyMap<JsonField, readonly Json[]>): string {
  for (const value of [...(values.get('abstract') ?? []), ...(values.get('description') ?? [])]) {
    const text = abstractIn(value);
    if (text !== '') return text;
  }
  return '';
}

function abstractIn(value: Json): string {
  if (Array.isArray(value)) return paragraphs(value).join('\n\n');
  return isObject(value) && isIndex(value) ? fromIndex(value) : textOf(value);
}

/** Words may be names under which other objects have their text: `value`, `text`. */
function isIndex(object: JsonObject): boolean {
  const places = Object.values(object);
  return (
    places.every((at) => Array.isArray(at)) &&
    places.some((at) => Array.isArray(at) && typeof at[0] === 'number')
  );
}

/** Of several descriptions that say what they are the abstract alone counts. */
function paragraphs(values: readonly Json[]): readonly string[] {
  const kindOf = (value: Json) => (isObject(value) ? textOf(part(value, ['descriptionType', 'type'])) : '');
  const abstracts = values.filter((value) => /abstract/i.test(kindOf(value)));
  return (abstracts.length > 0 ? abstracts : values).flatMap((value) => textsOf(value).slice(0, 1));
}

/**
 * `{"Things": [0], "are": [1], "counted": [2]}`: each word with the places where it stands. One that says more than a record may
 * be long says nothing: few words at very many places would fill all memory.
 */
function fromIndex(index: JsonObject): string {
  const places: { readonly word: string; readonly place: number }[] = [];
  let characters = 0;
  for (const [word, at] of Object.entries(index)) {
    if (!Array.isArray(at)) return '';
    characters += at.length * (word.length + 1);
    if (characters > MAX_RECORD_CHARACTERS) return '';
    for (const place of at) if (typeof place === 'number') places.push({ word, place });
  }
  return places
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word)
    .join(' ');
}
