import type { RawField } from './raw-entry.ts';
import { type Bounds, scanValue, skipBlanks } from './scan-value.ts';

/** The fields of an entry, as far as they can be read in order. */
export interface ScannedFields {
  readonly fields: readonly RawField[];
  /** Behind the bracket that closes the entry; undefined when none does. */
  readonly end: number | undefined;
  readonly isWellFormed: boolean;
}

const NAME = /[^,={}"\n]+/y;
const NAME_PARENTHESES = /[^,={}"\n]+?(?=[,={}"\n)])/y;
/** What BibTeX takes as a name. */
const VALID_NAME = /^[a-z][^\s"#%'(),={}]*$/i;

/** Reads `name = value` up to the entry's closing bracket, passing over what is neither. */
export function scanFields(text: string, from: number, bounds: Bounds): ScannedFields {
  const fields: RawField[] = [];
  let isWellFormed = true;
  let at = from;
  let commas = 1;
  for (;;) {
    const next = skipCommas(text, at, bounds.limit);
    commas += next.commas;
    at = next.at;
    if (at >= bounds.limit) return { fields, end: undefined, isWellFormed: false };
    if (text[at] === bounds.closer) return { fields, end: at + 1, isWellFormed: isWellFormed && commas <= 1 };
    const field = scanField(text, at, bounds);
    if (field === undefined) return { fields, end: undefined, isWellFormed: false };
    isWellFormed &&= commas === 1 && field.isWellFormed;
    if (field.field !== undefined) fields.push(field.field);
    at = field.end;
    commas = 0;
  }
}

function skipCommas(text: string, from: number, limit: number): { at: number; commas: number } {
  let commas = 0;
  let at = skipBlanks(text, from, limit);
  while (at < limit && text[at] === ',') {
    commas++;
    at = skipBlanks(text, at + 1, limit);
  }
  return { at, commas };
}

interface ScannedField {
  /** Undefined for something that is no field. */
  readonly field?: RawField;
  readonly end: number;
  readonly isWellFormed: boolean;
}

function scanField(text: string, at: number, bounds: Bounds): ScannedField | undefined {
  const pattern = bounds.closer === ')' ? NAME_PARENTHESES : NAME;
  pattern.lastIndex = at;
  const name = pattern.exec(text)?.[0] ?? '';
  const behind = at + name.length;
  const sign = skipBlanks(text, behind, bounds.limit);
  const assigns = sign < bounds.limit && text[sign] === '=';
  // `title {On Things}`: the sign lacks.
  const lacksSign = sign === behind && text[sign] === '{' && VALID_NAME.test(name.trim());
  if (name.trim() === '' || !(assigns || lacksSign))
    return { end: behind > at ? behind : at + 1, isWellFormed: false };
  const value = scanValue(text, assigns ? sign + 1 : sign, bounds);
  if (value === undefined) return undefined;
  const isWellFormed = assigns && value.isWellFormed && VALID_NAME.test(name.trim());
  return { field: { name: name.trim().toLowerCase(), parts: value.parts }, end: value.end, isWellFormed };
}
