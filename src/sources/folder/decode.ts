import { MAX_RECORD_CHARACTERS, type RejectedRecord } from '../formats/parsed-listing.ts';
import { type CutLines, cutLines, type Doubt } from './line-cuts.ts';
import { UnreadableListing } from './unreadable.ts';

/** Some lines of a listing. What all pieces hold together does not depend on where they were cut. */
export interface Piece {
  /** Whole lines with LF ends; those that are too long are empty. */
  readonly text: string;
  /** Of the first one, from 1. */
  readonly line: number;
  readonly rejected: readonly RejectedRecord[];
  readonly doubtful: readonly RejectedRecord[];
}

/**
 * Reads UTF-8 (with or without a byte order mark) and UTF-16 with one, a piece for about each chunk.
 * @throws UnreadableListing for what is no text
 */
export async function* decodePieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let line = 1;
  for await (const lines of cutLines(toUtf8(chunks), MAX_LINE_BYTES)) {
    const { text, ends, ...remarks } = decodeLines(lines, line);
    yield { text, line, ...remarks };
    line += ends;
  }
}

/** A character of a string has at most three bytes in UTF-8, so that a line of more bytes is certainly too long. */
const MAX_LINE_BYTES = 3 * MAX_RECORD_CHARACTERS;
const SAMPLE_BYTES = 65_536;

async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const encode = (bytes: Uint8Array) =>
    decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  const begin = (bytes: Uint8Array) => {
    const wide = wideEncoding(bytes);
    if (wide !== undefined) decoder = new TextDecoder(wide);
    else if (isBinary(bytes)) throw new UnreadableListing('a binary file, not a listing');
    return encode(hasMark(bytes) ? bytes.subarray(3) : bytes);
  };
  for await (const chunk of chunks) {
    if (start === undefined) yield encode(chunk);
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < SAMPLE_BYTES) continue;
      yield begin(start);
      start = undefined;
    }
  }
  if (start !== undefined) yield begin(start);
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** No text has NUL bytes, and hardly any other control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) control++;
  }
  return control > sample.length / 20;
}

interface DecodedLines extends Omit<Piece, 'line'> {
  /** How many lines ended. */
  readonly ends: number;
}

function decodeLines(lines: CutLines, line: number): DecodedLines {
  if (lines.kind === 'overlong') {
    const { characters, doubt } = lines;
    const doubtful = doubt === undefined ? [] : [{ line, reason: doubt }];
    // Its end is the first thing in what comes next.
    return { text: '', ends: 0, rejected: [tooLong(line, characters)], doubtful };
  }
  const doubtful: RejectedRecord[] = [];
  const text = decodeUtf8(lines.bytes, (at, reason) => doubtful.push({ line: line + at, reason }));
  return { ...dropOverlongLines(text.replace(/\r\n?/g, '\n'), line), doubtful };
}

type OnDoubt = (line: number, reason: Doubt) => void;

function decodeUtf8(bytes: Uint8Array, doubt: OnDoubt): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch {
    return splitLines(bytes)
      .map((line, at) => decodeLine(line, strict, (reason) => doubt(at, reason)))
      .join('\n');
  }
}

function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== 0x0a && byte !== 0x0d) continue;
    lines.push(bytes.subarray(from, at));
    if (byte === 0x0d && bytes[at + 1] === 0x0a) at++;
    from = at + 1;
  }
  return [...lines, bytes.subarray(from)];
}

/** Only the lines that are not UTF-8 are read in another way, and named. */
function decodeLine(
  line: Uint8Array,
  strict: InstanceType<typeof TextDecoder>,
  doubt: (reason: Doubt) => void,
): string {
  try {
    return strict.decode(line);
  } catch {
    const start = incompleteEnd(line);
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
    if (start !== undefined && !lenient.decode(line.subarray(0, start)).includes('\ufffd')) {
      doubt('ends inside a character, which is left out');
      return lenient.decode(line.subarray(0, start));
    }
    doubt('not UTF-8; read as Windows-1252');
    return new TextDecoder('windows-1252').decode(line);
  }
}

/** Where an unfinished UTF-8 sequence at the end begins. */
function incompleteEnd(line: Uint8Array): number | undefined {
  for (let at = line.length - 1; at >= Math.max(0, line.length - 3); at--) {
    const byte = line[at] ?? 0;
    if (byte >= 0xc2) return at;
    if (byte < 0x80) return undefined;
  }
  return undefined;
}

function dropOverlongLines(text: string, firstLine: number): Omit<DecodedLines, 'doubtful'> {
  const rejected: RejectedRecord[] = [];
  const kept: string[] = [];
  let line = firstLine - 1;
  let keptFrom = 0;
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    line++;
    if (end - at > MAX_RECORD_CHARACTERS) {
      rejected.push(tooLong(line, end - at));
      kept.push(text.slice(keptFrom, at));
      keptFrom = end;
    }
    at = end + 1;
  }
  const rest = { rejected, ends: line - firstLine };
  return rejected.length === 0 ? { text, ...rest } : { text: kept.join('') + text.slice(keptFrom), ...rest };
}

function tooLong(line: number, characters: number): RejectedRecord {
  return { line, reason: `a line of ${characters} characters; the limit is ${MAX_RECORD_CHARACTERS}` };
}
