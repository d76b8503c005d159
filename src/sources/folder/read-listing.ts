import type { PaperRecord } from '../../papers/paper.ts';
import { createTurns } from '../../turns.ts';
import { FORMAT_NAMES, type Format, recogniseFormat } from '../formats/format.ts';
import type { ParsedListing, ReadContext, RejectedRecord } from '../formats/parsed-listing.ts';
import { wholeText } from '../formats/whole-text.ts';
import { findEvidence, repairPiece } from '../repair/mojibake.ts';
import type { SourceItem, SourceRecord } from '../source.ts';
import type { Piece } from './decode.ts';
import type { ListingBytes } from './file-bytes.ts';
import { foreignText } from './foreign-text.ts';
import { type ListingText, openText } from './listing-text.ts';
import type { ListingFacts } from './manifest.ts';
import { UnreadableListing } from './unreadable.ts';

/** What is known of a listing besides its bytes. */
export interface ListingPlace {
  /** Its path inside the folder, with `/`. */
  readonly file: string;
  /** What the manifest says of it. */
  readonly facts: ListingFacts;
  readonly context: ReadContext;
}

/**
 * Reads one listing and accounts for it. Nothing is held besides a piece of it where its format allows; what it gives does not
 * depend on the pieces.
 */
export async function* readListing(
  bytes: () => Promise<ListingBytes>,
  { file, facts, context }: ListingPlace,
): AsyncGenerator<SourceItem> {
  let papers = 0;
  let repaired = 0;
  const unused = new Map<string, number>();
  const account = (format: string): SourceItem => ({
    kind: 'file',
    file: { file, format, papers, repaired, ...(unused.size === 0 ? {} : { unused }) },
  });
  const remark = (kind: 'rejected' | 'doubtful', { line, reason }: RejectedRecord): SourceItem => ({
    kind,
    remark: { file, line, reason },
  });
  try {
    const { format, parts } = await openParts(await bytes(), context);
    for await (const part of parts) {
      repaired += part.repaired;
      papers += part.records.length;
      countUnused(part.unused, unused);
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

/** A file that is made to harm may have any number of names. */
const MAX_UNUSED_NAMES = 1_000;

function countUnused(some: ReadonlyMap<string, number>, all: Map<string, number>): void {
  for (const [name, times] of some)
    if (all.has(name) || all.size < MAX_UNUSED_NAMES) all.set(name, (all.get(name) ?? 0) + times);
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

interface Listing {
  readonly format: string;
  readonly parts: AsyncIterable<Part>;
}

/** A piece of the text with its damaged characters mended. */
interface Mended extends Piece {
  readonly repaired: number;
}

async function openParts(bytes: ListingBytes, context: ReadContext): Promise<Listing> {
  const textPieces = await openText(bytes);
  const head = await readHead(textPieces);
  const mend = await createMending(() => (head.isWhole ? inTurns(head.pieces) : textPieces()));
  const mended = head.pieces.map(mend);
  const pieces = () => (head.isWhole ? inTurns(mended) : mendEach(textPieces(), mend));
  const text = textOf(mended);
  const format =
    (await recogniseFormat(text)) ?? (head.isWhole ? undefined : await recogniseWhole(pieces(), context));
  return format === undefined
    ? { format: 'unknown', parts: inTurns([unknown(text)]) }
    : { format: format.name, parts: readParts(pieces(), format, context) };
}

/** What the beginning does not tell may be told by what comes later, e.g. behind a long preface. */
async function recogniseWhole(
  pieces: AsyncIterable<Mended>,
  context: ReadContext,
): Promise<Format | undefined> {
  let format: Format | undefined;
  const read = wholeText(async (text) => {
    format = await recogniseFormat(text);
    return { records: [], rejected: [] };
  });
  await Array.fromAsync(read(textsOf(pieces), context));
  return format;
}

async function* textsOf(pieces: AsyncIterable<Mended>): AsyncGenerator<string> {
  for await (const { text } of pieces) yield text;
}

/** What a format reads, with what was seen of the characters meanwhile. */
async function* readParts(
  pieces: AsyncIterable<Mended>,
  format: Format,
  context: ReadContext,
): AsyncGenerator<Part> {
  let doubts: RejectedRecord[] = [];
  let repaired = 0;
  const texts = async function* () {
    for await (const piece of pieces) {
      doubts.push(...piece.doubtful);
      repaired += piece.repaired;
      yield piece.text;
    }
  };
  const take = (): Pick<Part, 'doubtful' | 'repaired'> => {
    const taken = { doubtful: doubts, repaired };
    doubts = [];
    repaired = 0;
    return taken;
  };
  for await (const { records, rejected, doubtful = [], unused = NONE } of format.read(texts(), context)) {
    const seen = take();
    const doubtfulToo = [...seen.doubtful, ...doubtful].sort((one, other) => one.line - other.line);
    yield { records, rejected, doubtful: doubtfulToo, unused, repaired: seen.repaired };
  }
  yield { records: [], rejected: [], unused: NONE, ...take() };
}

const NONE: ReadonlyMap<string, number> = new Map();

function unknown(text: string): Part {
  const isEmpty = text.trim() === '';
  const seems = foreignText(text);
  const reason = isEmpty ? 'an empty file' : (seems ?? `not a listing that is known here (${FORMAT_NAMES})`);
  return { records: [], rejected: [{ line: 1, reason }], doubtful: [], unused: NONE, repaired: 0 };
}

type Mend = (piece: Piece) => Mended;

async function createMending(pieces: () => AsyncIterable<Piece>): Promise<Mend> {
  const evidence = await findEvidence(async function* () {
    for await (const { text } of pieces()) yield text;
  });
  return (piece) => ({ ...piece, ...repairPiece(piece.text, evidence) });
}

async function* mendEach(pieces: AsyncIterable<Piece>, mend: Mend): AsyncGenerator<Mended> {
  for await (const piece of pieces) yield mend(piece);
}

async function readHead(text: ListingText): Promise<{ pieces: readonly Piece[]; isWhole: boolean }> {
  const pieces: Piece[] = [];
  let characters = 0;
  for await (const piece of text()) {
    pieces.push(piece);
    characters += piece.text.length;
    if (characters >= HEAD_CHARACTERS) return { pieces, isWhole: false };
  }
  return { pieces, isWhole: true };
}

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
