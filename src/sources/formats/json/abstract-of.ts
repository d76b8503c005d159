import type { JsonField } from './aliases.ts';
import { isObject, type Json } from './parse-value.ts';
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
  if (!isObject(value) || textsOf(value).length > 0) return textOf(value);
  return fromIndex(value);
}

/** Of several descriptions that say what they are the abstract alone counts. */
function paragraphs(values: readonly Json[]): readonly string[] {
  const kindOf = (value: Json) => (isObject(value) ? textOf(part(value, ['descriptionType', 'type'])) : '');
  const abstracts = values.filter((value) => /abstract/i.test(kindOf(value)));
  return (abstracts.length > 0 ? abstracts : values).flatMap((value) => textsOf(value).slice(0, 1));
}

/** `{"Things": [0], "are": [1], "counted": [2]}`: each word with the places where it stands. */
function fromIndex(index: Readonly<Record<string, Json>>): string {
  const places: { readonly word: string; readonly place: number }[] = [];
  for (const [word, at] of Object.entries(index)) {
    if (!Array.isArray(at)) return '';
    for (const place of at) if (typeof place === 'number') places.push({ word, place });
  }
  return places
    .sort((one, other) => one.place - other.place)
    .map(({ word }) => word)
    .join(' ');
}
