import type { RawField } from './raw-entry.ts';
import { scanValue, skipBlanks } from './scan-value.ts';

/** What can be seen of an entry whose braces do not match. */
export interface RecoveredFields {
  readonly fields: readonly RawField[];
  /** Names of those whose values are cut where the next begins. */
  readonly unclosed: readonly string[];
}

const KNOWN =
  `abstract|address|annote|archiveprefix|author|booktitle|chapter|crossref|date|doi|edition|editor|eprint|eprinttype
  |howpublished|institution|isbn|issn|issue|journal|journaltitle|key|keywords|language|location|month|note|number|organization
  |pages|primaryclass|publisher|school|series|subtitle|title|type|url|urldate|volume|year`.replace(
    /\s+/g,
    '',
  );
/** On a line of its own any name, else one that is surely the name of a field. */
const FIELD_START = new RegExp(
  `(?:^\\s{0,200}|(?<=\\n)[ \\t,]*)([a-z][\\w-]{0,40})[ \\t]*=[ \\t]*(?=[{"\\da-z])|[,{("}][ \\t]*(${KNOWN})[ \\t]*=[ \\t]*(?=[{"\\d])|[,][ \\t]*(${KNOWN})[ \\t]*=[ \\t]*(?=[a-z])`,
  'gi',
);

const SWALLOWED = new RegExp(`\\n[ \\t,]*(?:${KNOWN})[ \\t]*=[ \\t]*["{]`, 'i');

/** Whether a value holds the fields that follow it: its brace lacks, and another is too many. One that quotes an entry may. */
export function swallowsFields({ parts }: RawField): boolean {
  return parts.some(({ text }) => text.includes('=') && !text.includes('@') && SWALLOWED.test(text));
}

/** Cuts an entry where fields begin; each value by itself is what it shows. */
export function recoverFields(text: string, from: number, limit: number): RecoveredFields {
  const body = text.slice(from, limit);
  const starts = [...body.matchAll(FIELD_START)].map((match) => ({
    name: (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase(),
    at: match.index,
    value: match.index + match[0].length,
  }));
  const fields: RawField[] = [];
  const unclosed: string[] = [];
  for (const [index, { name, value }] of starts.entries()) {
    const { field, isClosed } = readPiece(name, body.slice(value, starts[index + 1]?.at ?? body.length));
    fields.push(field);
    if (!isClosed) unclosed.push(name);
  }
  return { fields, unclosed };
}

/** What may stand between a value and the next field, or behind the last. */
const REST = /^[\s,]*[})]?\s*$/;

function readPiece(name: string, piece: string): { field: RawField; isClosed: boolean } {
  const scanned = scanValue(piece, 0, { limit: piece.length, closer: '}' });
  if (scanned !== undefined && REST.test(piece.slice(scanned.end, scanned.end + 200)))
    return { field: { name, parts: scanned.parts }, isClosed: true };
  const at = skipBlanks(piece, 0, piece.length);
  const inner = /^["{]/.test(piece[at] ?? '') ? piece.slice(at + 1) : piece;
  const value = balanced(inner.slice(0, lengthOf(inner)))
    .replace(/"$/, '')
    .trim();
  return { field: { name, parts: [{ text: value, isMacro: false }] }, isClosed: false };
}

/** Without the commas and the white space behind it. */
function lengthOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s,]/.test(text[end - 1] ?? '')) end--;
  return end;
}

/** Without the braces that have no partner. */
export function balanced(text: string): string {
  const open: number[] = [];
  const without = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) open.push(at);
    else if (code === 125 && open.pop() === undefined) without.add(at);
  }
  for (const at of open) without.add(at);
  if (without.size === 0) return text;
  return Array.from({ length: text.length }, (_, at) => (without.has(at) ? '' : text[at])).join('');
}
