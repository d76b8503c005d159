import { type EntryStart, entryStartAt, isCertain } from './entry-start.ts';
import type { RawEntry, ValuePart } from './raw-entry.ts';
import { recoverFields, swallowsFields } from './recover-fields.ts';
import { scanFields } from './scan-fields.ts';
import { scanKey } from './scan-key.ts';
import { closingBrace, skipBlanks } from './scan-value.ts';

/** A definition: `@string{name = value}`. */
export interface RawString {
  readonly type: 'string';
  readonly name: string;
  readonly parts: readonly ValuePart[];
}

/**
 * What a bibliography holds, in order. An entry that does not close ends where the next certainly begins, so that it costs
 * none of its neighbours. Prose, `@comment` and `@preamble` are passed over.
 */
export function* scanEntries(text: string): Generator<RawEntry | RawString> {
  const certain = createCertainStarts(text);
  const braces = { left: 4 * text.length + 1_000 };
  let at = text.indexOf('@');
  while (at !== -1) {
    const start = entryStartAt(text, at);
    let end = at + 1;
    if (start !== undefined && isSkipped(start)) end = endOfSkipped(text, start, braces);
    else if (start?.type === 'string') {
      const scanned = scanFields(text, start.body, { limit: certain.after(at), closer: start.closer });
      for (const { name, parts } of scanned.fields) yield { type: 'string', name, parts };
      end = scanned.end ?? Math.max(certain.after(at), end);
    } else if (start !== undefined) {
      const entry = scanEntry(text, start, certain.after(at));
      yield entry;
      end = entry.end;
    }
    at = text.indexOf('@', end);
  }
}

/** Asked with growing places, it finds the next certain start behind each in one way through the text. */
function createCertainStarts(text: string): { readonly after: (at: number) => number } {
  let found = -1;
  return {
    after(at) {
      if (found > at) return found;
      found = text.indexOf('@', at + 1);
      while (found !== -1 && !isCertainAt(text, found)) found = text.indexOf('@', found + 1);
      if (found === -1) found = text.length;
      return found;
    },
  };
}

function isCertainAt(text: string, at: number): boolean {
  const start = entryStartAt(text, at);
  return start !== undefined && isCertain(text, start);
}

function isSkipped({ type }: EntryStart): boolean {
  return type === 'comment' || type === 'preamble';
}

/**
 * Behind its brackets, whatever is within: JabRef keeps entries of its own there. One that does not close is a line.
 * @param braces how far may still be looked for closing ones, in characters, so that many open ones cost no more than a few
 */
function endOfSkipped(text: string, { body, closer }: EntryStart, braces: { left: number }): number {
  const limit = Math.min(text.length, body + braces.left);
  const end = closer === '}' ? closingBrace(text, body - 1, limit) : closingParenthesis(text, body, limit);
  if (end !== undefined) return end + 1;
  braces.left -= limit - body;
  const line = text.indexOf('\n', body);
  return line === -1 ? text.length : line;
}

function closingParenthesis(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const sign = text[at];
    if (sign === '{' || sign === '(') depth++;
    else if (sign === '}') depth--;
    else if (sign === ')' && depth-- === 0) return at;
  }
  return undefined;
}

function scanEntry(text: string, { at, type, body, closer }: EntryStart, limit: number): RawEntry {
  const key = scanKey(text, body, { limit, closer });
  const head = { type, key: key.key, start: at };
  const scanned = scanFields(text, key.end, { limit, closer });
  const goesWrong = scanned.end === undefined || goesOn(text, scanned.end, limit);
  if (scanned.end !== undefined && !goesWrong && !scanned.fields.some(swallowsFields)) {
    const isWellFormed = scanned.isWellFormed && key.isWellFormed;
    return { ...head, fields: scanned.fields, unclosed: [], isWellFormed, end: scanned.end };
  }
  const end = goesWrong ? limit : (scanned.end ?? limit);
  const { fields, unclosed } = recoverFields(text, key.end, end);
  return { ...head, fields, unclosed: [...new Set(unclosed)], isWellFormed: false, end };
}

/** At once, or behind the rest of a value, with its own brace. */
const FIELD_BEHIND = /(?:,?\s{0,200}|[^@=\n]{0,300}\}\s{0,50},\s{0,50})[a-z][\w-]{0,30}[ \t]*=[ \t]*["{\d]/iy;

/** Whether fields follow the bracket that seemed to close it: then there was a bracket too many. */
function goesOn(text: string, end: number, limit: number): boolean {
  FIELD_BEHIND.lastIndex = skipBlanks(text, end, limit);
  return FIELD_BEHIND.test(text) && FIELD_BEHIND.lastIndex <= limit;
}
