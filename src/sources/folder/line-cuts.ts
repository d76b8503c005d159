/** Bytes of whole lines (the last line of a file may have no end), or a single line that was too long to hold. */
export type CutLines =
  | { readonly kind: 'lines'; readonly bytes: Uint8Array }
  | { readonly kind: 'overlong'; readonly characters: number; readonly doubt: Doubt | undefined };

/** What is wrong with the encoding of a line that is thought to be UTF-8. */
export type Doubt = 'ends inside a character, which is left out' | 'not UTF-8; read as Windows-1252';

/**
 * Cuts UTF-8 where lines end (LF, CRLF or CR), one cut a chunk at most. What is held does not grow with the file: of a line
 * longer than the limit only the length is kept.
 */
export async function* cutLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes: number,
): AsyncGenerator<CutLines> {
  let held: Uint8Array = new Uint8Array();
  let overlong: LineLength | undefined;
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (overlong !== undefined) {
      const end = firstLineEnd(held);
      const rest = end ?? withoutLastReturn(held);
      overlong.add(held.subarray(0, rest));
      held = held.subarray(rest);
      if (end === undefined) continue;
      yield overlong.end();
      overlong = undefined;
    }
    const cut = lastLineEnd(held);
    if (cut > 0) yield { kind: 'lines', bytes: held.subarray(0, cut) };
    held = held.subarray(cut);
    const line = withoutLastReturn(held);
    if (line > maxLineBytes) {
      overlong = createLineLength();
      overlong.add(held.subarray(0, line));
      held = held.subarray(line);
    }
  }
  if (overlong !== undefined) yield overlong.end();
  if (held.length > 0) yield { kind: 'lines', bytes: held };
}

const LF = 0x0a;
const CR = 0x0d;

/** Where the next line begins; a CR at the end may be half a line end. */
function lastLineEnd(bytes: Uint8Array): number {
  const afterFeed = bytes.lastIndexOf(LF) + 1;
  if (bytes.length < 2) return afterFeed;
  return Math.max(afterFeed, bytes.lastIndexOf(CR, bytes.length - 2) + 1);
}

/** Where the line ends, before its end; undefined when it goes on. */
function firstLineEnd(bytes: Uint8Array): number | undefined {
  const feed = bytes.indexOf(LF);
  const line = feed === -1 ? bytes : bytes.subarray(0, feed);
  const carriage = line.indexOf(CR);
  if (carriage !== -1 && carriage < bytes.length - 1) return carriage;
  return feed === -1 ? undefined : feed;
}

function withoutLastReturn(bytes: Uint8Array): number {
  return bytes.at(-1) === CR ? bytes.length - 1 : bytes.length;
}

interface LineLength {
  add(bytes: Uint8Array): void;
  end(): CutLines;
}

/** Counts the characters of a line that is not kept. */
function createLineLength(): LineLength {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [all, decoded] = [0, 0];
  let doubt: Doubt | undefined;
  return {
    add: (bytes) => {
      all += bytes.length;
      if (doubt !== undefined) return;
      try {
        decoded += decoder.decode(bytes, { stream: true }).length;
      } catch {
        doubt = 'not UTF-8; read as Windows-1252';
      }
    },
    end: () => {
      if (doubt !== undefined) return { kind: 'overlong', characters: all, doubt };
      try {
        decoder.decode();
      } catch {
        doubt = 'ends inside a character, which is left out';
      }
      return { kind: 'overlong', characters: decoded, doubt };
    },
  };
}
