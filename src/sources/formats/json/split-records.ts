import { readUnfinished } from './broken-record.ts';
import { keepWaiting, openContainer, takeSure, takeWaiting, type Waiting } from './container.ts';
import type { Input } from './input.ts';
import { kindOf } from './kind.ts';
import { type Json, parseStrict, parseValue } from './parse-value.ts';
import { endOfComment, endOfString, type Scan, scanValue } from './scan-value.ts';
import {
  enter,
  enterUnfinished,
  type Item,
  innermost,
  LONGEST_RECORD,
  MOST_OPEN,
  NOT_JSON,
  reject,
  type State,
} from './splitter-state.ts';
import { isRecordStart } from './top-names.ts';
import { untitled } from './untitled.ts';

/**
 * Finds the records in JSON of any shape: one a line, lists at any depth, objects one after another. Brackets that have papers
 * inside of them are opened, others are passed over; of the text only the record at hand is held, or a wrapper of up to 16 MB.
 *
 *     { "total": 2, "data": [ {…}, {…} ] }
 *     └ opened             └ └ records
 */
export async function* splitRecords(input: Input): AsyncGenerator<Item> {
  const state: State = {
    input,
    open: [openContainer('file')],
    items: [],
    isByLine: false,
    wasJunk: false,
    junkLine: 0,
    isBegun: false,
    isCut: false,
  };
  let isFound = false;
  while (await goToNext(input)) {
    await readNext(state);
    for (const item of state.items.splice(0)) {
      isFound = true;
      yield item;
    }
  }
  finish(state, isFound);
  yield* state.items;
}

/** Goes to the next thing that means something; false at the end. */
async function goToNext(input: Input): Promise<boolean> {
  for (;;) {
    BETWEEN.lastIndex = input.at;
    if (BETWEEN.test(input.text)) input.goTo(BETWEEN.lastIndex);
    const isLast = input.at === input.text.length;
    const end = isLast ? undefined : endOfComment(input.text, input.at);
    if (end === input.at) return true;
    if (end !== undefined) input.goTo(end);
    else if (!(await input.more())) return false;
  }
}

const BETWEEN = /[\s,:;\u{feff}]+/uy;

async function readNext(state: State): Promise<void> {
  const { input } = state;
  const char = input.text.charAt(input.at);
  state.isBegun = true;
  if (char === '{') return await readObject(state);
  if (char === '[') return await readList(state);
  if (char === '}' || char === ']') return close(state, char);
  return await readScalar(state);
}

async function readObject(state: State): Promise<void> {
  if (state.open.length === 1 && (await readLine(state))) return;
  const scan = await scanNext(state.input);
  if (scan.kind !== 'end') return await readUnfinished(state, scan);
  const { input } = state;
  const value = parseValue(input.text.slice(input.at, scan.end));
  if (value === undefined && !isRecordStart(input.text, input.at)) return await enterUnfinished(state);
  if (value === undefined) {
    reject(state, NOT_JSON);
    input.goTo(scan.end);
  } else take(state, value, scan.end);
}

/** The quick way: a line that is a value by itself. */
async function readLine(state: State): Promise<boolean> {
  const { input } = state;
  let end = input.text.indexOf('\n', input.at);
  while (end === -1 && input.text.length - input.at < LONGEST_RECORD && (await input.more()))
    end = input.text.indexOf('\n', input.at);
  const line = input.text.slice(input.at, end === -1 ? input.text.length : end);
  const value = /\}\s*$/.test(line.slice(-100)) ? parseStrict(line) : undefined;
  if (value === undefined) return false;
  state.isByLine = true;
  take(state, value, input.at + line.length);
  return true;
}

async function readList(state: State): Promise<void> {
  const { input, open, isByLine } = state;
  if (open.length === 1 && !isByLine) return enter(state, undefined);
  const scan = await scanNext(input);
  const value = scan.kind === 'end' ? parseValue(input.text.slice(input.at, scan.end)) : undefined;
  if (scan.kind === 'end' && value !== undefined) take(state, value, scan.end);
  else await enterUnfinished(state);
}

/** Of the value at hand as much as is needed, and may be held, to see where it ends. */
async function scanNext(input: Input): Promise<Scan> {
  for (;;) {
    const scan = scanValue(input.text, input.at);
    if (scan.kind !== 'open' || input.text.length - input.at >= LONGEST_RECORD) return scan;
    if (!(await input.more())) return scan;
  }
}

/** A record, something to open, or something that does not matter. */
function take(state: State, value: Json, end: number): void {
  const { input } = state;
  const container = innermost(state);
  const kind = kindOf(value, container);
  if (kind.kind === 'wrapper' && state.open.length < MOST_OPEN) {
    enter(state, value, kind.strength);
    return;
  }
  const { line } = input;
  input.goTo(end);
  if (kind.kind === 'paper') {
    for (const one of takeWaiting(container)) state.items.push({ kind: 'rejected', ...one });
    container.hasPaper = true;
    state.items.push({ kind: 'record', line, value, gathered: kind.gathered });
    return;
  }
  const { gathered, isSure = false } = kind.kind === 'other' ? kind : {};
  const reason = gathered === undefined ? 'not a JSON object' : untitled(gathered);
  keepOrReject(state, { line, reason, isSure });
}

function close(state: State, char: string): void {
  const { input, open } = state;
  input.goTo(input.at + 1);
  const kind = char === ']' ? 'list' : 'object';
  const index = open.findLastIndex((container) => container.kind === kind);
  if (index < 1) return;
  for (const container of open.splice(index)) {
    for (const one of takeSure(container)) state.items.push({ kind: 'rejected', ...one });
  }
}

/** Text, numbers and words: names of fields, values of no matter, or what should be a record. */
async function readScalar(state: State): Promise<void> {
  const { input } = state;
  const container = innermost(state);
  if (container.kind === 'file') return await readJunk(state);
  const end = await endOfScalar(input);
  const { line } = input;
  input.goTo(end);
  keepOrReject(state, { line, reason: 'not a JSON object', isSure: false });
}

function keepOrReject(state: State, { isSure, ...one }: Waiting): void {
  const container = innermost(state);
  if (container.kind === 'object') return;
  if (container.hasPaper) state.items.push({ kind: 'rejected', ...one });
  else keepWaiting(container, { ...one, isSure });
}

async function endOfScalar(input: Input): Promise<number> {
  const first = input.text.charAt(input.at);
  if (first === '"' || first === "'") {
    for (;;) {
      const end = endOfString(input.text, input.at);
      if (end !== undefined) return end;
      if (!(await input.more())) return input.text.length;
    }
  }
  WORD.lastIndex = input.at;
  return WORD.test(input.text) ? WORD.lastIndex : input.at + 1;
}

const WORD = /[^\s,:;[\]{}"']+/uy;

/** Something else between records; by line each line of it is one, else it is named once. */
async function readJunk(state: State): Promise<void> {
  const { input } = state;
  let end = input.text.indexOf('\n', input.at);
  while (end === -1 && input.text.length - input.at < LONGEST_RECORD && (await input.more()))
    end = input.text.indexOf('\n', input.at);
  if (end === -1) end = input.text.length;
  const isValue = parseStrict(input.text.slice(input.at, end)) !== undefined;
  // Of a line that is longer than what is held, only the first part is named.
  const isNamed = state.wasJunk && (!state.isByLine || state.junkLine === input.line);
  if (!isNamed) reject(state, isValue ? 'not a JSON object' : NOT_JSON);
  state.wasJunk = true;
  state.junkLine = input.line;
  input.goTo(end);
}

/** What is still to be said at the end of the file. */
function finish(state: State, isFound: boolean): void {
  const { input, open, items } = state;
  const { line } = input;
  const waiting = open.flatMap((container) => container.waiting.filter(({ isSure }) => isSure || isFound));
  for (const { line, reason } of waiting) items.push({ kind: 'rejected', line, reason });
  if (!isFound && items.length === 0 && state.isBegun)
    items.push({ kind: 'rejected', line: 1, reason: 'JSON, but no papers are in it' });
  else if (open.length > 1 && isFound && !state.isCut)
    items.push({ kind: 'doubtful', line, reason: 'the file ends before its list does: records may lack' });
}
