import { constants } from 'node:buffer';
import type { PaperRecord } from '../../papers/paper.ts';
import { createTurns } from '../../turns.ts';
import { FORMAT_NAMES, type Format, recogniseFormat } from '../formats/format.ts';
import type { ParsedListing, RejectedRecord } from '../formats/parsed-listing.ts';
import { findEvidence, type Repaired, repairPiece } from '../repair/mojibake.ts';
import type { SourceItem, SourceRecord } from '../source.ts';
import { decodePieces, type Piece } from './decode.ts';
import type { ListingBytes } from './file-bytes.ts';
import type { ListingFacts } from './manifest.ts';
import { UnreadableListing } from './unreadable.ts';

/**
 * Reads one listing and accounts for it. Of a format by line nothing is held besides a piece of it; what it gives does not
 * depend on the pieces. Other formats are held as a whole while they are read.
 * @param facts what the manifest says of it
 */
export async function* readListing(
  bytes: () => Promise<ListingBytes>,
  file: string,
  facts: ListingFacts,
): AsyncGenerator<SourceItem> {
  let papers = 0;
  let repaired = 0;
  const account = (format: string): SourceItem => ({
    kind: 'file',
    file: { file, format, papers, repaired },
  });
  const remark = (kind: 'rejected' | 'doubtful', { line, reason }: RejectedRecord): SourceItem => ({
    kind,
    remark: { file, line, reason },
  });
  try {
    const { format, parts } = await openParts(await bytes());
    for await (const part of parts) {
      repaired += part.repaired;
      papers += part.records.length;
      for (const one of part.rejected) yield remark('rejected', one);
      for (const one of part.doubtful) yield remark('doubtful', one);
      for (const record of part.records) yield { kind: 'record', record: withFacts(record, file, facts) };
    }
    yield account(format);
  } catch (error) {
    if (!(error instanceof UnreadableListing)) throw error;
    yield remark('rejected', { line: 1, reason: error.message });
    yield account('unreadable');
  }
}

/** What a record does not say itself, the manifest says for its file. */
function withFacts({ line, ...record }: PaperRecord, file: string, facts: ListingFacts): SourceRecord {
  const venue = record.venue ?? facts.venue;
  const year = record.year ?? facts.year;
  return {
    ...record,
    ...(venue === undefined ? {} : { venue }),
    ...(year === undefined ? {} : { year }),
    source: { file, line },
  };
}

/** What some pieces of a listing say. */
interface Part extends Required<ParsedListing> {
  readonly repaired: number;
}

/** Of the format by which a listing is recognised; in characters. */
const HEAD_CHARACTERS = 1024 * 1024;

async function openParts(
  bytes: ListingBytes,
): Promise<{ readonly format: string; readonly parts: AsyncIterable<Part> }> {
  const head = await readHead(bytes);
  const pieces = () => (head.isWhole ? inTurns(head.pieces) : decodePieces(bytes.read()));
  const format = recogniseFormat(textOf(head.pieces));
  if (format?.isByLine) {
    if (bytes.isPacked && !head.isWhole) await unpackOnce(bytes);
    const repair = await createRepair(pieces);
    return { format: format.name, parts: parseEach(pieces, repair, format) };
  }
  const whole = head.isWhole ? head.pieces : await readWhole(bytes);
  const repair = await createRepair(() => inTurns(whole));
  const mended = whole.map((piece) => repair(piece.text));
  const text = mended.map((one) => one.text).join('');
  const repaired = mended.reduce((sum, one) => sum + one.repaired, 0);
  return readText(text, whole, repaired);
}

async function readText(
  text: string,
  pieces: readonly Piece[],
  repaired: number,
): Promise<{ readonly format: string; readonly parts: AsyncIterable<Part> }> {
  const format = recogniseFormat(text);
  const {
    records,
    rejected,
    doubtful = [],
  } = format === undefined ? unknown(text) : await format.parse(text);
  const part: Part = {
    records,
    rejected: [...pieces.flatMap((piece) => piece.rejected), ...rejected],
    doubtful: format === undefined ? [] : [...pieces.flatMap((piece) => piece.doubtful), ...doubtful],
    repaired: format === undefined ? 0 : repaired,
  };
  return { format: format?.name ?? 'unknown', parts: inTurns([part]) };
}

function unknown(text: string): ParsedListing {
  const isEmpty = text.trim() === '';
  const reason = isEmpty ? 'an empty file' : `not a listing that is known here (${FORMAT_NAMES})`;
  return { records: [], rejected: [{ line: 1, reason }] };
}

type Repair = (text: string) => Repaired;

async function createRepair(pieces: () => AsyncIterable<Piece>): Promise<Repair> {
  const evidence = await findEvidence(async function* () {
    for await (const { text } of pieces()) yield text;
  });
  return (text) => repairPiece(text, evidence);
}

async function* parseEach(
  pieces: () => AsyncIterable<Piece>,
  repair: Repair,
  format: Format,
): AsyncGenerator<Part> {
  for await (const piece of pieces()) {
    const { text, repaired } = repair(piece.text);
    const { records, rejected, doubtful = [] } = await format.parse(text, piece.line);
    yield {
      records,
      rejected: [...piece.rejected, ...rejected].sort(byLine),
      doubtful: [...piece.doubtful, ...doubtful].sort(byLine),
      repaired,
    };
  }
}

function byLine(one: RejectedRecord, other: RejectedRecord): number {
  return one.line - other.line;
}

async function readHead(bytes: ListingBytes): Promise<{ pieces: readonly Piece[]; isWhole: boolean }> {
  const pieces: Piece[] = [];
  let characters = 0;
  for await (const piece of decodePieces(bytes.read())) {
    pieces.push(piece);
    characters += piece.text.length;
    if (characters >= HEAD_CHARACTERS) return { pieces, isWhole: false };
  }
  return { pieces, isWhole: true };
}

/** Of a format that is read as a whole. Node.js cannot hold a longer text in one string. */
async function readWhole(bytes: ListingBytes): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  let characters = 0;
  for await (const piece of decodePieces(bytes.read())) {
    pieces.push(piece);
    characters += piece.text.length;
    if (characters > constants.MAX_STRING_LENGTH)
      throw new UnreadableListing(
        `${bytes.isPacked ? 'unpacks to more than' : 'larger than'} 512 MB; split it`,
      );
  }
  return pieces;
}

/** No paper of a damaged archive is read: its damage shows at the end alone. */
async function unpackOnce(bytes: ListingBytes): Promise<void> {
  let unpacked = 0;
  for await (const chunk of bytes.read()) {
    unpacked += chunk.length;
    if (unpacked > MAX_UNPACKED_BYTES) throw new UnreadableListing('unpacks to more than 4 GB; split it');
  }
}

/** A small archive can unpack to anything. */
const MAX_UNPACKED_BYTES = 4 * 1024 ** 3;

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

async function* inTurns<T>(all: readonly T[]): AsyncGenerator<T> {
  const turn = createTurns();
  for (const one of all) {
    yield one;
    await turn();
  }
}
