import { displayText } from '../latex.ts';
import { type FoundId, findBareIds } from './bare-ids.ts';
import { findAddresses } from './find-addresses.ts';

const START = /@([a-z]{3,20})\s{0,3}[{(]\s{0,20}[^\s,{}()"=]{0,200}\s{0,20},/gi;
/** With the sign and the spaces around it. */
const LONGEST_TYPE = 30;
const NO_ENTRY = /^(?:comment|preamble|string)$/i;
/** Nobody pastes more for one paper, except its abstract. */
const LONGEST_VALUE = 2_000;

/** BibTeX entries that were pasted into a text, also on one line, and of one that is cut off what there is. */
export function findPastedEntries(text: string): readonly FoundId[] {
  const found: FoundId[] = [];
  let read = 0;
  for (const match of text.matchAll(START)) {
    const { index: start } = match;
    if (start < read || NO_ENTRY.test(match[1] ?? '')) continue;
    const end = endOfEntry(text, start);
    read = end;
    const entry = readEntry(text.slice(start + match[0].length, end));
    if (entry !== undefined)
      found.push({ kind: 'entry', ...entry, said: text.slice(start, end), start, end });
  }
  return found;
}

/** Where its own bracket closes; else where the next entry begins on a line of its own, or the text ends. */
function endOfEntry(text: string, start: number): number {
  const [open = ''] = /[{(]/.exec(text.slice(start, start + LONGEST_TYPE)) ?? [];
  const close = open === '{' ? '}' : ')';
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === open) depth++;
    else if (character === close && --depth === 0) return at + 1;
    else if (text.startsWith('\n@', at)) return at;
  }
  return text.length;
}

/** Fields that tell no identifier, whatever numbers they hold. */
const PROSE = /^(?:title|abstract|author|editor|keywords|year|pages)$/;

function readEntry(body: string): Pick<FoundId, 'keys' | 'title'> | undefined {
  const fields = readFields(body);
  const title = displayText(fields.get('title') ?? '')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const keys = [...fields].flatMap(([name, value]) => (PROSE.test(name) ? [] : keysIn(value)));
  const known = [...new Set(keys)].sort((one, other) => rankOf(one) - rankOf(other));
  if (title === '') return known.length === 0 ? undefined : { keys: known };
  return { keys: known.length === 0 ? [`title:${title.toLowerCase()}`] : known, title };
}

function keysIn(value: string): readonly string[] {
  const plain = value.replace(/\\([%#&_~])/g, '$1');
  const ids = [...findAddresses(plain), ...findBareIds(plain)].filter(({ kind }) => kind !== 'id');
  return ids.flatMap(({ keys }) => keys);
}

/** A registry's id tells more than an address. */
function rankOf(key: string): number {
  const rank = ['doi:', 'arxiv:'].findIndex((prefix) => key.startsWith(prefix));
  return rank !== -1 ? rank : key.startsWith('url:') ? 9 : 5;
}

const BETWEEN = /[\s,]*/y;
const NAME = /([a-z][\w-]{0,40})\s{0,20}=\s{0,20}/iy;

/** Fields by their names in lower case; the first of each counts. */
function readFields(body: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < body.length) {
    BETWEEN.lastIndex = at;
    at += BETWEEN.exec(body)?.[0].length ?? 0;
    NAME.lastIndex = at;
    const match = NAME.exec(body);
    if (match === null) {
      const comma = body.indexOf(',', at);
      if (comma === -1) break;
      at = comma;
      continue;
    }
    const from = at + match[0].length;
    at = endOfValue(body, from);
    const name = (match[1] ?? '').toLowerCase();
    const value = body.slice(from, Math.min(at, from + LONGEST_VALUE)).trim();
    if (!fields.has(name)) fields.set(name, unwrapped(value));
  }
  return fields;
}

const STEPS: Readonly<Record<string, number>> = { '{': 1, '}': -1 };

/** The comma behind a value, or the end. */
function endOfValue(body: string, from: number): number {
  const quote = body[from] === '"' ? 1 : 0;
  const closing = quote === 1 ? '"' : ',';
  let depth = 0;
  for (let at = from + quote; at < body.length; at++) {
    const character = body.charAt(at);
    if (character === '\\') at++;
    else if (depth === 0 && character === closing) return at + quote;
    depth += STEPS[character] ?? 0;
    if (depth < 0) return at;
  }
  return body.length;
}

function unwrapped(value: string): string {
  return /^\{.*\}$|^".*"$/s.test(value) ? value.slice(1, -1) : value;
}
