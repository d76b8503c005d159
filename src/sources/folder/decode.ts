import { gunzipSync } from 'node:zlib';
import { systemErrorCode } from '../../errors.ts';
import { MAX_RECORD_CHARACTERS, type RejectedRecord } from '../formats/parsed-listing.ts';

/** The text of a listing with LF line ends, or why the file as a whole cannot be read. */
export type DecodedFile =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly rejected: readonly RejectedRecord[];
      readonly doubtful: readonly RejectedRecord[];
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Node.js cannot hold a longer text in one string. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** Reads UTF-8 (with or without a byte order mark), UTF-16 with one, and any of them compressed with gzip. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const unpacked = unpack(bytes);
  if (typeof unpacked === 'string') return { kind: 'unreadable', reason: unpacked };
  const wide = wideEncoding(unpacked);
  if (wide === undefined && isBinary(unpacked))
    return { kind: 'unreadable', reason: 'a binary file, not a listing' };
  const doubtful: RejectedRecord[] = [];
  const decoded =
    wide === undefined ? decodeUtf8(unpacked, doubtful) : new TextDecoder(wide).decode(unpacked);
  const { text, rejected } = dropOverlongLines(decoded.replace(/\r\n?/g, '\n'));
  return { kind: 'text', text, rejected, doubtful };
}

/** The bytes themselves, or the reason why the archive cannot be opened. */
function unpack(bytes: Uint8Array): Uint8Array | string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES });
  } catch (error) {
    if (systemErrorCode(error) === 'ERR_BUFFER_TOO_LARGE') return 'unpacks to more than 512 MB; split it';
    return 'a damaged gzip file';
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const SAMPLE_BYTES = 65_536;

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

function decodeUtf8(bytes: Uint8Array, doubtful: RejectedRecord[]): string {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return strict.decode(bytes);
  } catch {
    return decodeLines(bytes, strict, doubtful);
  }
}

/** Only the lines that are not UTF-8 are read in another way, and named. */
function decodeLines(
  bytes: Uint8Array,
  strict: InstanceType<typeof TextDecoder>,
  doubtful: RejectedRecord[],
): string {
  const lines: string[] = [];
  let at = 0;
  while (at <= bytes.length) {
    const found = bytes.indexOf(0x0a, at);
    const end = found === -1 ? bytes.length : found;
    lines.push(
      decodeLine(bytes.subarray(at, end), strict, (reason) =>
        doubtful.push({ line: lines.length + 1, reason }),
      ),
    );
    at = end + 1;
  }
  return lines.join('\n');
}

function decodeLine(
  line: Uint8Array,
  strict: InstanceType<typeof TextDecoder>,
  doubt: (reason: string) => void,
): string {
  try {
    return strict.decode(line);
  } catch {
    const start = incompleteEnd(line);
    const lenient = new TextDecoder('utf-8');
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

function dropOverlongLines(text: string): { text: string; rejected: readonly RejectedRecord[] } {
  const rejected: RejectedRecord[] = [];
  const kept: string[] = [];
  let line = 0;
  let keptFrom = 0;
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    line++;
    if (end - at > MAX_RECORD_CHARACTERS) {
      rejected.push({
        line,
        reason: `a line of ${end - at} characters; the limit is ${MAX_RECORD_CHARACTERS}`,
      });
      kept.push(text.slice(keptFrom, at));
      keptFrom = end;
    }
    at = end + 1;
  }
  return rejected.length === 0
    ? { text, rejected }
    : { text: kept.join('') + text.slice(keptFrom), rejected };
}
