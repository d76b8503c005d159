import { parseStrict } from './parse-value.ts';
import { findNext, marksAt } from './resume.ts';
import type { Scan } from './scan-value.ts';
import { CUT, enterUnfinished, LONGEST_RECORD, NOT_JSON, reject, type State } from './splitter-state.ts';
import { isRecordStart } from './top-names.ts';

/** Goes on behind an object that has no end or is broken: into it where records are in it, else to the next one. */
export async function readUnfinished(state: State, scan: Exclude<Scan, { kind: 'end' }>): Promise<void> {
  const { input, open, isByLine } = state;
  const isOutside = open.length === 1;
  const error = scan.kind === 'broken' ? scan.from - input.at : 0;
  if (isOutside && (isByLine || (await isBeforeLine(state)))) {
    const end = input.text.indexOf('\n', input.at);
    reject(state, scan.kind === 'open' && end === -1 ? CUT : NOT_JSON);
    return input.goTo(end === -1 ? input.text.length : end);
  }
  if (!isRecordStart(input.text, input.at)) return await enterUnfinished(state);
  if (scan.kind === 'broken') reject(state, NOT_JSON);
  else reject(state, input.isEnd ? CUT : `longer than ${LONGEST_RECORD} characters`);
  await skipBroken(state, input.at + error);
}

/** The next line is a record by itself: this one was to be one too. */
async function isBeforeLine({ input }: State): Promise<boolean> {
  for (;;) {
    const start = input.text.indexOf('\n{', input.at);
    if (start === -1) return false;
    const end = input.text.indexOf('\n', start + 1);
    if (end !== -1 || !(await input.more()))
      return parseStrict(input.text.slice(start, end === -1 ? input.text.length : end)) !== undefined;
  }
}

/** Goes on where the next record begins. */
async function skipBroken(state: State, error: number): Promise<void> {
  const { input } = state;
  const marks = marksAt(input.text, input.at);
  let places = { from: input.at, error };
  for (;;) {
    const next = findNext(input.text, marks, places);
    if (next !== undefined) return input.goTo(next);
    input.goTo(Math.max(input.at + 1, input.text.length - OVERLAP));
    const isMore = await input.more();
    if (!isMore) return input.goTo(input.text.length);
    places = { from: input.at, error: input.at };
  }
}

const OVERLAP = 1000;
