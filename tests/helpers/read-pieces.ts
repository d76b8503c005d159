import type { ParsedListing } from '../../src/sources/formats/parsed-listing.ts';

/** A format that is read in pieces. */
type Read = (pieces: AsyncIterable<string>) => AsyncIterable<ParsedListing>;

/** Everything that a format reads out of a text that comes in pieces of some size, as one listing. */
export async function readPieces(read: Read, text: string, size = Number.MAX_SAFE_INTEGER) {
  const records: ParsedListing['records'][number][] = [];
  const rejected: ParsedListing['rejected'][number][] = [];
  const unused = new Map<string, number>();
  for await (const part of read(inPieces(text, size))) {
    records.push(...part.records);
    rejected.push(...part.rejected);
    for (const [name, count] of part.unused ?? []) unused.set(name, (unused.get(name) ?? 0) + count);
  }
  return { records, rejected, unused };
}

async function* inPieces(text: string, size: number): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
