import { gather } from './gather.ts';
import { isObject, parseValue } from './parse-value.ts';
import { scanValue } from './scan-value.ts';
import { isRecordStart, topNames } from './top-names.ts';

/** By what the record after a broken one is known: it stands as that one stood, or begins with the same field. */
export interface Marks {
  /** What stands before it on its line; undefined where that is not only white space. */
  readonly indent: string | undefined;
  readonly name: string | undefined;
}

/** The marks of the record that begins there. */
export function marksAt(text: string, start: number): Marks {
  const before = text.slice(Math.max(0, start - WIDEST_INDENT), start);
  const indent = before.slice(before.lastIndexOf('\n') + 1);
  return { indent: indent.trim() === '' ? indent : undefined, name: topNames(text, start)[0]?.name };
}

const WIDEST_INDENT = 150;

/**
 * Where the next record begins; undefined where none is found.
 * @param from where the line of the broken one may have ended
 * @param error where a record on the same line may begin
 */
export function findNext(text: string, marks: Marks, { from, error }: Places): number | undefined {
  let place = from;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const line = nextLine(text, marks, place);
    // Where records have lines of their own, what begins in the same way on a later line is inside of one.
    const to = line === undefined ? text.length : Math.min(line, endOfLine(text, place));
    const start = nextInLine(text, marks, { from: Math.max(error, place), to }) ?? line;
    if (start === undefined || isRecordAt(text, start)) return start;
    place = start;
  }
  return undefined;
}

interface Places {
  readonly from: number;
  readonly error: number;
}

const MOST_TRIES = 1000;

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function nextLine(text: string, { indent }: Marks, from: number): number | undefined {
  if (indent === undefined) return undefined;
  const found = text.indexOf(`\n${indent}{`, from);
  return found === -1 ? undefined : found + indent.length + 1;
}

function nextInLine(
  text: string,
  { name }: Marks,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  if (name === undefined || from >= to) return undefined;
  const pattern = new RegExp(`[,}\\]\\s]\\{\\s*["']?${name.replace(/\W/g, '\\$&')}["']?\\s*:`);
  const found = pattern.exec(text.slice(from, to));
  return found === null ? undefined : from + found.index + 1;
}

function isRecordAt(text: string, start: number): boolean {
  const scan = scanValue(text, start);
  if (scan.kind !== 'end') return isRecordStart(text, start) || scan.kind === 'open';
  const value = parseValue(text.slice(start, scan.end));
  if (value === undefined) return isRecordStart(text, start);
  return isObject(value) && gather(value).values.has('title');
}
