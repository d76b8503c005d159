import type { Format } from './format.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing, type RejectedRecord } from './parsed-listing.ts';

/** Reads whole lines; the first of them has the number `firstLine`. */
export type ParseLines = (text: string, firstLine: number) => ParsedListing | Promise<ParsedListing>;

/** For a format whose records are lines: of a line that is longer than a record may be, only its length is kept. */
export function byLine(parse: ParseLines): Format['read'] {
  return async function* (pieces) {
    const held: HeldLine = { text: '', dropped: 0 };
    let line = 1;
    const read = async (text: string, rejected: readonly RejectedRecord[]) => {
      const listing = await parse(text, line);
      return { ...listing, rejected: [...rejected, ...listing.rejected].sort((a, b) => a.line - b.line) };
    };
    for await (const piece of pieces) {
      const end = piece.lastIndexOf('\n') + 1;
      if (end > 0) {
        const { text, rejected, ends } = takeLines(held, piece.slice(0, end), line);
        yield read(text, rejected);
        line += ends;
      }
      hold(held, piece.slice(end));
    }
    if (held.dropped > 0) yield { records: [], rejected: [tooLong(line, held.dropped)] };
    else if (held.text !== '') yield read(held.text, []);
  };
}

/** The line that goes on in the next piece. */
interface HeldLine {
  text: string;
  /** How long it is, when it is too long to be kept. */
  dropped: number;
}

function hold(held: HeldLine, text: string): void {
  if (held.dropped > 0) held.dropped += text.length;
  else if (held.text.length + text.length <= MAX_RECORD_CHARACTERS) held.text += text;
  else {
    held.dropped = held.text.length + text.length;
    held.text = '';
  }
}

interface TakenLines {
  /** Whole lines; those that are too long are empty. */
  readonly text: string;
  readonly rejected: readonly RejectedRecord[];
  /** How many lines end. */
  readonly ends: number;
}

/** The line that is held with those that follow it. */
function takeLines(held: HeldLine, lines: string, firstLine: number): TakenLines {
  const end = lines.indexOf('\n');
  const { text, dropped } = held;
  held.text = '';
  held.dropped = 0;
  if (dropped === 0) return emptyOverlong(text + lines, firstLine);
  const { rejected, ...taken } = emptyOverlong(lines.slice(end), firstLine);
  return { ...taken, rejected: [tooLong(firstLine, dropped + end), ...rejected] };
}

function emptyOverlong(text: string, firstLine: number): TakenLines {
  const rejected: RejectedRecord[] = [];
  const kept: string[] = [];
  let [ends, keptFrom] = [0, 0];
  for (let at = 0; at < text.length; ends++) {
    const end = text.indexOf('\n', at);
    if (end - at > MAX_RECORD_CHARACTERS) {
      rejected.push(tooLong(firstLine + ends, end - at));
      kept.push(text.slice(keptFrom, at));
      keptFrom = end;
    }
    at = end + 1;
  }
  return { text: rejected.length === 0 ? text : kept.join('') + text.slice(keptFrom), rejected, ends };
}

function tooLong(line: number, characters: number): RejectedRecord {
  return { line, reason: `a line of ${characters} characters; the limit is ${MAX_RECORD_CHARACTERS}` };
}
