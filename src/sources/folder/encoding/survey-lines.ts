import { isAscii, isUtf8 } from 'node:buffer';
import { cutLines, splitLines } from '../line-cuts.ts';
import { declaredEncoding } from './declared-encoding.ts';
import type { KnownEncoding } from './known-encodings.ts';

/** What the lines of a file say of its encoding. */
export interface LineSurvey {
  /** What it says itself. */
  readonly declared: KnownEncoding | undefined;
  /** How many lines have more than ASCII and are UTF-8. */
  readonly utf8: number;
  /** How many lines are not UTF-8. */
  readonly other: number;
  /** The numbers of the first three of these. */
  readonly firstLines: readonly number[];
  /** These lines themselves, up to 32 KB. */
  readonly sample: Uint8Array;
  /** Those that are UTF-8, up to as much. */
  readonly utf8Sample: Uint8Array;
}

const ENDS_BYTES = 4_096;
/** Enough to tell; a look at more of them takes seconds. */
const MAX_SAMPLE_BYTES = 32 * 1024;
const LINE_END = Uint8Array.of(0x0a);

/** Looks at each line of a file that is not UTF-8 as a whole. */
export async function surveyLines(chunks: AsyncIterable<Uint8Array>): Promise<LineSurvey> {
  const seen: Seen = { line: 1, utf8: 0, other: 0, firstLines: [], sample: noLines(), utf8Sample: noLines() };
  let [head, tail]: [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()];
  for await (const bytes of cutLines(chunks)) {
    if (head.length < ENDS_BYTES) head = Buffer.concat([head, bytes.subarray(0, ENDS_BYTES)]);
    tail = Buffer.concat([tail, bytes.subarray(-ENDS_BYTES)]).subarray(-ENDS_BYTES);
    for (const part of splitLines(bytes)) {
      see(part.bytes, seen);
      if (part.ends) seen.line++;
    }
  }
  const { utf8, other, firstLines } = seen;
  const ends = Buffer.concat([head, LINE_END, tail]).toString('latin1');
  return {
    declared: declaredEncoding(ends),
    utf8,
    other,
    firstLines,
    sample: Buffer.concat(seen.sample.parts),
    utf8Sample: Buffer.concat(seen.utf8Sample.parts),
  };
}

interface Seen {
  line: number;
  utf8: number;
  other: number;
  readonly firstLines: number[];
  readonly sample: Sample;
  readonly utf8Sample: Sample;
}

interface Sample {
  readonly parts: Uint8Array[];
  bytes: number;
}

const noLines = (): Sample => ({ parts: [], bytes: 0 });

function see(bytes: Uint8Array, seen: Seen): void {
  if (isAscii(bytes)) return;
  if (isUtf8(bytes)) {
    seen.utf8++;
    keep(bytes, seen.utf8Sample);
    return;
  }
  seen.other++;
  if (seen.firstLines.length < 3 && seen.firstLines.at(-1) !== seen.line) seen.firstLines.push(seen.line);
  keep(bytes, seen.sample);
}

function keep(bytes: Uint8Array, sample: Sample): void {
  if (sample.bytes >= MAX_SAMPLE_BYTES) return;
  sample.parts.push(bytes.subarray(0, MAX_SAMPLE_BYTES), LINE_END);
  sample.bytes += bytes.length;
}
