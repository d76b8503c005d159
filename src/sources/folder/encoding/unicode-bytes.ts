import { isUtf8 } from 'node:buffer';

/** Whether all chunks together are UTF-8; a character that is cut at the very end is no fault. */
export async function isAllUtf8(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = incompleteEnd(bytes) ?? bytes.length;
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return true;
}

/** Where an unfinished UTF-8 sequence at the end begins. */
export function incompleteEnd(bytes: Uint8Array): number | undefined {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xc2) return byte < 0xf5 && bytes.length - at < sequenceLength(byte) ? at : undefined;
    if (byte < 0x80) return undefined;
  }
  return undefined;
}

function sequenceLength(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** What the first bytes of a file say of its form of Unicode; UTF-16 and UTF-32 also without a byte order mark. */
export function unicodeForm(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | undefined {
  const [first = 0, second = 0, third = 0, fourth] = start;
  const isZero = third === 0 && fourth === 0;
  if (first === 0xff && second === 0xfe) return isZero ? 'utf-32' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return start.includes(0) ? formByZeros(start) : undefined;
}

/**
 * ASCII, of which the frame of every listing is made, has a zero for the upper half of each unit. Enough of them, and nearly all
 * on one side, is the mark; that the sample decodes without fault and without control characters is the proof.
 */
function formByZeros(start: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32' | undefined {
  const zeros = [0, 0, 0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const [a = 0, b = 0, c = 0, d = 0] = zeros;
  if (a + b + c + d > Math.max(8, 0.7 * start.length)) return 'utf-32';
  const [even, odd] = [a + c, b + d];
  const enough = Math.max(8, start.length / 40);
  if (odd > enough && odd > 20 * even) return isText(start, 'utf-16le');
  return even > enough && even > 20 * odd ? isText(start, 'utf-16be') : undefined;
}

function isText<T extends string>(start: Uint8Array, form: T): T | undefined {
  try {
    const text = new TextDecoder(form, { fatal: true }).decode(
      start.subarray(0, 4 * Math.floor(start.length / 4)),
      {
        stream: true,
      },
    );
    return /[\x00-\x08\x0e-\x1f]/.test(text) ? undefined : form;
  } catch {
    return undefined;
  }
}
