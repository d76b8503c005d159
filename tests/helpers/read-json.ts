import type { PaperRecord } from '../../src/papers/paper.ts';
import { readJson } from '../../src/sources/formats/json.ts';
import type { RejectedRecord } from '../../src/sources/formats/parsed-listing.ts';

/** All that a listing in JSON gives, read in pieces of so many characters. */
export async function readAllJson(text: string, size = 1000) {
  const records: PaperRecord[] = [];
  const rejected: RejectedRecord[] = [];
  const doubtful: RejectedRecord[] = [];
  const unused = new Map<string, number>();
  for await (const part of readJson(inPieces(text, size))) {
    records.push(...part.records);
    rejected.push(...part.rejected);
    doubtful.push(...(part.doubtful ?? []));
    for (const [name, count] of part.unused ?? []) unused.set(name, (unused.get(name) ?? 0) + count);
  }
  return { records, rejected, doubtful, unused };
}

/** A text cut at every so many characters. */
export async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
