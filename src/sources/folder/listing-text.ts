import { createTurns } from '../../turns.ts';
import { decodePieces, type Piece } from './decode.ts';
import { surveyText, UTF_8 } from './encoding/survey-text.ts';
import type { ListingBytes } from './file-bytes.ts';
import { foreignContent } from './foreign-content.ts';
import { UnreadableListing } from './unreadable.ts';

/** The text of a listing, in its encoding: in pieces, from the start at each call. */
export type ListingText = () => AsyncIterable<Piece>;

/**
 * Looks through the bytes of a listing and says how they are text. Of a packed one they are all read, since its damage shows at
 * the end alone.
 * @throws UnreadableListing for what is no text
 */
export async function openText(bytes: ListingBytes): Promise<ListingText> {
  const head = await readHead(bytes);
  const chunks = () => (head.isWhole ? inTurns(head.chunks) : bytes.read());
  const start = Buffer.concat(head.chunks).subarray(0, SAMPLE_BYTES);
  const foreign = foreignContent(start);
  if (foreign !== undefined) throw new UnreadableListing(foreign);
  const encoding = await surveyText(chunks, start);
  if (encoding.hasControls !== true && isBinary(start))
    throw new UnreadableListing('a binary file, not a listing');
  if (bytes.isPacked && encoding !== UTF_8) for await (const _ of chunks());
  return () => decodePieces(chunks(), encoding);
}

/** A smaller file is read once. */
const HEAD_BYTES = 1024 * 1024;
const SAMPLE_BYTES = 65_536;

async function readHead(
  bytes: ListingBytes,
): Promise<{ readonly chunks: readonly Uint8Array[]; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes.read()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) return { chunks, isWhole: false };
  }
  return { chunks, isWhole: true };
}

async function* inTurns<T>(all: readonly T[]): AsyncGenerator<T> {
  const turn = createTurns();
  for (const one of all) {
    yield one;
    await turn();
  }
}

/** No text has NUL bytes, and hardly any other control characters. */
function isBinary(sample: Uint8Array): boolean {
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) control++;
  }
  return control > sample.length / 20;
}
