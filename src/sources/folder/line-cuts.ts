/**
 * Cuts text of bytes where lines end (LF, CRLF or CR), one cut a chunk at most. A line that is very long is cut within, where two
 * signs of ASCII meet: no character stands across such a place, whatever the encoding (of those in which ASCII stays itself).
 * What is held does not grow with the file.
 */
export async function* cutLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_BYTES,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const end = lastLineEnd(held);
    if (end > 0) yield held.subarray(0, end);
    held = held.subarray(end);
    for (let cut = cutWithin(held, longest); cut !== undefined; cut = cutWithin(held, longest)) {
      yield held.subarray(0, cut);
      held = held.subarray(cut);
    }
  }
  if (held.length > 0) yield held;
}

/** Lines without their ends, very long ones in parts: the same parts wherever the bytes were cut before. */
export function splitLines(bytes: Uint8Array, longest = LONGEST_BYTES): readonly LinePart[] {
  const parts: LinePart[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = lineEnd(bytes, from);
    let line = bytes.subarray(from, end);
    for (let cut = cutWithin(line, longest); cut !== undefined; cut = cutWithin(line, longest)) {
      parts.push({ bytes: line.subarray(0, cut), ends: false });
      line = line.subarray(cut);
    }
    parts.push({ bytes: line, ends: end < bytes.length });
    from = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
  }
  return parts;
}

/** A line, or a part of a very long one. */
export interface LinePart {
  readonly bytes: Uint8Array;
  /** Whether a line ends behind it. */
  readonly ends: boolean;
}

const LONGEST_BYTES = 64 * 1024;
const LF = 0x0a;
const CR = 0x0d;

/** Where the next line begins; a CR at the end may be half a line end. */
function lastLineEnd(bytes: Uint8Array): number {
  const afterFeed = bytes.lastIndexOf(LF) + 1;
  if (bytes.length < 2) return afterFeed;
  return Math.max(afterFeed, bytes.lastIndexOf(CR, bytes.length - 2) + 1);
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

/** Where a line that is too long is cut; undefined for one that is not, or that may go on with a better place. */
function cutWithin(line: Uint8Array, longest: number): number | undefined {
  const length = line.at(-1) === CR ? line.length - 1 : line.length;
  if (length <= 2 * longest + 4) return undefined;
  for (let at = longest; at < 2 * longest; at++) if (isAscii(line[at - 1]) && isAscii(line[at])) return at;
  let at = 2 * longest;
  // Behind a whole character of UTF-8, which has at most four bytes.
  while (at < 2 * longest + 3 && ((line[at] ?? 0) & 0xc0) === 0x80) at++;
  return at;
}

function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x80 && byte !== CR && byte !== LF;
}
