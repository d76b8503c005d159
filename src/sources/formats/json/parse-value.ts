import { endOfComment, endOfString } from './scan-value.ts';

/** A value that JSON.parse gave; undefined stands for text that is none. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** The fields of an object by name. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/**
 * JSON, or what is written in its place and can be read in one way only: Python's `{'title': None}`, JavaScript's
 * `{title: undefined}`, NaN, comments, a comma at the end, line ends and tabs in strings. Undefined for anything else.
 */
export function parseValue(text: string): Json | undefined {
  return parseStrict(text) ?? (text.length <= LONGEST_MENDED ? parseStrict(mended(text)) : undefined);
}

/** As JSON.parse; undefined in place of an exception. */
export function parseStrict(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Is an object, not a list of something and not null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST_MENDED = 4_000_000;

/** The same as JSON, if it is a value in the forms of other languages; else anything. */
function mended(text: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    PLAIN.lastIndex = at;
    const [token = ''] = PLAIN.exec(text) ?? [];
    const piece = token === '' ? mendedToken(text, at) : { json: token, end: at + token.length };
    if (piece === undefined) return '';
    if (/^[\]}]/.test(piece.json)) dropComma(out);
    out.push(piece.json);
    at = piece.end;
  }
  return out.join('');
}

/** White space and one of what stands between values. */
const PLAIN = /\s+|[[\]{},:]/y;
const WORD = /[\w.+$-]+/y;

interface Piece {
  readonly json: string;
  readonly end: number;
}

function mendedToken(text: string, at: number): Piece | undefined {
  const first = text.charAt(at);
  if (first === '"' || first === "'") {
    const end = endOfString(text, at);
    return end === undefined ? undefined : { json: mendedString(text.slice(at, end)), end };
  }
  if (first === '/') {
    const end = endOfComment(text, at);
    return end === undefined || end === at ? undefined : { json: '', end };
  }
  WORD.lastIndex = at;
  const [word] = WORD.exec(text) ?? [];
  return word === undefined
    ? undefined
    : { json: mendedWord(word, isKey(text, at + word.length)), end: at + word.length };
}

function isKey(text: string, at: number): boolean {
  COLON_NEXT.lastIndex = at;
  return COLON_NEXT.test(text);
}

const COLON_NEXT = /[ \t]{0,9}:/y;

const WORDS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['NaN', 'null'],
  ['nan', 'null'],
  ['Infinity', 'null'],
  ['-Infinity', 'null'],
  ['undefined', 'null'],
]);

function mendedWord(word: string, isName: boolean): string {
  return isName ? JSON.stringify(word) : (WORDS.get(word) ?? word);
}

/** Escapes of JSON stay; those of Python and JavaScript become the characters that they mean. */
function mendedString(quoted: string): string {
  const inside = quoted.slice(1, -1).replace(STRANGE, mendedEscape);
  if (quoted.startsWith('"')) return `"${inside}"`;
  return `"${inside.replace(/\\[\s\S]|"/g, (all) => (all === '"' ? '\\"' : all))}"`;
}

/** Any escape, so that a backslash that is escaped itself begins none, and characters that JSON wants escaped. */
const STRANGE = /\\(?:x[0-9a-f]{2}|U[0-9a-f]{8}|[\s\S])|[\u0000-\u001f]/g;

function mendedEscape(all: string): string {
  if (all.length > 2) return escaped(Number.parseInt(all.slice(2), 16));
  if (all === "\\'") return "'";
  if (all === '\\\n') return '';
  return all.length === 1 ? escaped(all.charCodeAt(0)) : all;
}

function escaped(code: number): string {
  return code > 0x10ffff ? '' : JSON.stringify(String.fromCodePoint(code)).slice(1, -1);
}

function dropComma(out: string[]): void {
  let last = out.length - 1;
  while (last >= 0 && (out[last] ?? '').trim() === '') last--;
  if (out[last] === ',') out[last] = '';
}
