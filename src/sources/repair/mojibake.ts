/**
 * Repairs UTF-8 that was read as Mac Roman or as Windows-1252 (`Kivan√ß` → `Kivanç`, `‚Äô` → `’`, and both in a
 * row: `√¢‚Ç¨‚Ñ¢` → `’`), place by place: a damaged place is two to four characters whose bytes in the wrong
 * encoding are one valid UTF-8 sequence. What is not such a place stays as it is.
 *
 * Some places could also be meant as they stand: `√π` is “ù” misread, or the square root of pi; `“É` is a quote
 * before a French name. These doubtful ones are repaired only with other evidence: in the middle of a word, or
 * in a text where certain damage and nothing undamaged was found.
 */
export function repairMojibake(text: string): Repaired {
  return repairPasses(text, () => undefined);
}

/** The same for a piece (whole lines) of a text, as if the whole stood there. @param evidence of the whole text */
export function repairPiece(text: string, evidence: DamageEvidence): Repaired {
  return repairPasses(text, (pass) => evidence[pass] ?? false);
}

/** A text with its damaged characters mended, and how many there were. */
export interface Repaired {
  readonly text: string;
  readonly repaired: number;
}

/** Whether a text as a whole says that its doubtful places are damage; for one pass of the repair after the other. */
export type DamageEvidence = readonly boolean[];

/**
 * Looks through a text that is not held as a whole; mostly at its beginning alone, since the first undamaged letter with an
 * accent decides.
 * @param pieces gives the pieces of the text, from the start at each call; each is whole lines
 */
export async function findEvidence(pieces: () => AsyncIterable<string>): Promise<DamageEvidence> {
  const evidence: boolean[] = [];
  for (const encoding of WRONG_ENCODINGS) {
    let [isPlain, certain, undamaged] = [true, false, false];
    for await (const piece of pieces()) {
      const { text } = repairPasses(piece, (pass) => evidence[pass] ?? false, evidence.length);
      const found = findPlaces(text, encoding);
      isPlain &&= found.places.length === 0 && found.undamaged === 0;
      certain ||= found.places.some((place) => place.certain);
      undamaged ||= found.undamaged > 0;
      if (undamaged) break;
    }
    if (isPlain) break;
    evidence.push(certain && !undamaged);
  }
  return evidence;
}

/** @param evidenceOf where it gives undefined the text is the whole, and speaks for itself */
function repairPasses(
  text: string,
  evidenceOf: (pass: number) => boolean | undefined,
  passes = WRONG_ENCODINGS.length,
): Repaired {
  let current = text;
  let repaired = 0;
  for (const [pass, encoding] of WRONG_ENCODINGS.slice(0, passes).entries()) {
    const found = findPlaces(current, encoding);
    const isEvident =
      evidenceOf(pass) ?? (found.undamaged === 0 && found.places.some((place) => place.certain));
    const chosen = found.places.filter((place) => place.certain || isEvident);
    repaired += chosen.length;
    current = mend(current, chosen);
  }
  return { text: current, repaired };
}

interface WrongEncoding {
  /** The byte that each character beyond ASCII stands for. */
  readonly byteOf: ReadonlyMap<string, number>;
  /** First characters of places that hardly occur in undamaged text; a place with any other is doubtful. */
  readonly rareLeads: ReadonlySet<string>;
  /** Second characters that make even such a pair doubtful. */
  readonly doubtful: ReadonlySet<string>;
}

const MAC_ROMAN = wrongEncoding('macintosh', '√ƒŒœ≈¬‚Ô\uf8ff', 'π∂∑∏∫Ω∞±≤≥µøªéèêëïîàâôöùûü');
const WINDOWS_1252 = wrongEncoding('windows-1252', 'ÃÂÄÅÎÏÐÑâïð', '\u00a0«»“”‘’…–—·°ºª');

// Text damaged twice by Mac Roman was seen, and by Windows-1252 before Mac Roman; the other order was not.
const WRONG_ENCODINGS: readonly WrongEncoding[] = [MAC_ROMAN, MAC_ROMAN, WINDOWS_1252];

function wrongEncoding(label: string, rareLeads: string, doubtful: string): WrongEncoding {
  const decoder = new TextDecoder(label);
  const byteOf = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
  return { byteOf, rareLeads: new Set(rareLeads), doubtful: new Set(doubtful) };
}

const NOT_ASCII_RUN = /[^\x00-\x7f]+/g;
const LETTER_BEFORE = /\p{L}$/u;
const LETTER_AFTER = /^\p{L}/u;

/** Characters of a text that may be one damaged one. */
interface Decoded {
  readonly start: number;
  readonly end: number;
  /** The character that was meant. */
  readonly text: string;
}

interface Place extends Decoded {
  readonly certain: boolean;
}

interface Found {
  readonly places: readonly Place[];
  /** Characters beyond ASCII that are none. */
  readonly undamaged: number;
}

function findPlaces(text: string, encoding: WrongEncoding): Found {
  const places: Place[] = [];
  let undamaged = 0;
  for (const run of text.matchAll(NOT_ASCII_RUN)) {
    const found = placesInRun(text, run, encoding);
    places.push(...found.places);
    undamaged += found.undamaged;
  }
  return { places, undamaged };
}

function mend(text: string, chosen: readonly Place[]): string {
  if (chosen.length === 0) return text;
  let result = '';
  let from = 0;
  for (const [start, end, decoded] of joinAdjacent(chosen)) {
    result += text.slice(from, start) + repairAgain(decoded);
    from = end;
  }
  return result + text.slice(from);
}

/** Places without a gap between them, as one piece each: [start, end, decoded text]. */
function joinAdjacent(places: readonly Place[]): readonly (readonly [number, number, string])[] {
  const pieces: [number, number, string][] = [];
  for (const place of places) {
    const last = pieces.at(-1);
    if (last !== undefined && last[1] === place.start) {
      last[1] = place.end;
      last[2] += place.text;
    } else pieces.push([place.start, place.end, place.text]);
  }
  return pieces;
}

/** A piece that was damaged may have been damaged before; if so, all of it was. */
function repairAgain(piece: string): string {
  for (const encoding of [WINDOWS_1252, MAC_ROMAN]) {
    let decoded = '';
    let at = 0;
    while (at < piece.length) {
      const place = decodeAt(piece, at, encoding);
      if (place === undefined || !isDamage(piece, place, encoding)) break;
      decoded += place.text;
      at = place.end;
    }
    if (at === piece.length) return repairAgain(decoded);
  }
  return piece;
}

/** Stricter for Mac Roman, since a repaired `√π` may well be the root of pi; Windows-1252 leaves no such signs. */
function isDamage(piece: string, place: Decoded, encoding: WrongEncoding): boolean {
  const { start, end } = place;
  if (isLong(place) && piece.length > end - start) return true;
  return (
    encoding.rareLeads.has(piece.charAt(start)) &&
    (encoding === WINDOWS_1252 || !encoding.doubtful.has(piece.charAt(start + 1)))
  );
}

function placesInRun(text: string, { 0: run, index }: RegExpExecArray, encoding: WrongEncoding): Found {
  const places: Place[] = [];
  let undamaged = 0;
  let at = index;
  while (at < index + run.length) {
    const decoded = decodeAt(text, at, encoding);
    if (decoded === undefined) {
      undamaged++;
      at++;
      continue;
    }
    const inRow = places.at(-1)?.end === at || decodeAt(text, decoded.end, encoding) !== undefined;
    const certain = (inRow && isLong(decoded)) || isCertain(text, decoded, encoding);
    places.push({ ...decoded, certain });
    at = decoded.end;
  }
  return { places, undamaged };
}

/** Three or four characters make a sequence by chance far less often than two. */
function isLong({ start, end }: Decoded): boolean {
  return end - start > 2;
}

/** Without a look at the places beside it. */
function isCertain(text: string, decoded: Decoded, encoding: WrongEncoding): boolean {
  const { start, end } = decoded;
  if (!encoding.rareLeads.has(text.charAt(start))) return false;
  if (isLong(decoded) || !encoding.doubtful.has(text.charAt(start + 1))) return true;
  return (
    LETTER_BEFORE.test(text.slice(Math.max(0, start - 1), start)) &&
    LETTER_AFTER.test(text.slice(end, end + 1))
  );
}

/** The character whose UTF-8 bytes stand at `at` as characters of the wrong encoding, if there is one. */
function decodeAt(text: string, at: number, encoding: WrongEncoding): Decoded | undefined {
  const lead = encoding.byteOf.get(text.charAt(at));
  const length = lead === undefined ? 0 : sequenceLength(lead);
  if (lead === undefined || length === 0) return undefined;
  let codePoint = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = encoding.byteOf.get(text.charAt(at + i));
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    codePoint = (codePoint << 6) | (byte & 0x3f);
  }
  if (!isPlausible(codePoint, length)) return undefined;
  return { start: at, end: at + length, text: String.fromCodePoint(codePoint) };
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Neither overlong nor a surrogate, and a character that is assigned: chance sequences often are not. */
function isPlausible(codePoint: number, length: number): boolean {
  const smallest = length === 2 ? 0xa0 : length === 3 ? 0x800 : 0x10000;
  if (codePoint < smallest || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff))
    return false;
  return !/\p{Cn}|\p{Co}/u.test(String.fromCodePoint(codePoint));
}
