import { isUtf8 } from 'node:buffer';
import type { RejectedRecord } from '../formats/parsed-listing.ts';
import { type TextEncoding, UTF_8 } from './encoding/survey-text.ts';
import { incompleteEnd } from './encoding/unicode-bytes.ts';
import { cutLines, type LinePart, splitLines } from './line-cuts.ts';

/** A piece of the text of a listing. What all pieces hold together does not depend on where they were cut. */
export interface Piece {
  /** Whole lines with LF ends, or a part of a very long one. */
  readonly text: string;
  /** Of the first one, from 1. */
  readonly line: number;
  readonly doubtful: readonly RejectedRecord[];
}

/** Reads text as UTF-8 or as it was found to be, a piece for about each chunk. */
export async function* decodePieces(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding = UTF_8,
): AsyncGenerator<Piece> {
  let line = 1;
  let [first] = encoding.doubtful.length === 0 ? [] : [encoding.doubtful];
  for await (const bytes of cutLines(toUtf8(chunks, encoding))) {
    const doubtful: RejectedRecord[] = [...(first ?? [])];
    first = undefined;
    const firstLine = line;
    const text = decodeUtf8(bytes, encoding, (at, reason) => doubtful.push({ line: firstLine + at, reason }));
    yield { text, line, doubtful };
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++;
  }
}

/** Without a byte order mark. */
async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  { createDecoder }: TextEncoding,
): AsyncGenerator<Uint8Array> {
  if (createDecoder === undefined) {
    yield* withoutMark(chunks);
    return;
  }
  const decoder = createDecoder();
  for await (const chunk of chunks) yield Buffer.from(decoder.write(chunk));
  yield Buffer.from(decoder.end());
}

const MARK = [0xef, 0xbb, 0xbf] as const;

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  const begun = (bytes: Uint8Array) =>
    MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(3) : bytes;
  for await (const chunk of chunks) {
    if (start === undefined) yield chunk;
    else {
      start = start.length === 0 ? chunk : Buffer.concat([start, chunk]);
      if (start.length < MARK.length) continue;
      yield begun(start);
      start = undefined;
    }
  }
  if (start !== undefined) yield begun(start);
}

type OnDoubt = (line: number, reason: string) => void;

function decodeUtf8(bytes: Uint8Array, encoding: TextEncoding, doubt: OnDoubt): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    let line = 0;
    const texts = splitLines(bytes).map((part) => {
      const text = decodeLine(part, encoding, (reason) => doubt(line, reason));
      if (part.ends) line++;
      return part.ends ? `${text}\n` : text;
    });
    return texts.join('');
  }
}

/** Only the lines that are not UTF-8 are read in another way. */
function decodeLine(
  { bytes, ends }: LinePart,
  encoding: TextEncoding,
  doubt: (reason: string) => void,
): string {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  if (isUtf8(bytes)) return lenient.decode(bytes);
  const end = ends ? undefined : incompleteEnd(bytes);
  if (end !== undefined && isUtf8(bytes.subarray(0, end))) {
    doubt('ends inside a character, which is left out');
    return lenient.decode(bytes.subarray(0, end));
  }
  if (encoding.lineDoubt !== undefined) doubt(encoding.lineDoubt);
  return (encoding.decodeLine ?? ((line) => lenient.decode(line)))(bytes);
}
