import type { CsvHeader } from './csv-header.ts';

/** The text of one row, which may have several lines. */
export interface RowText {
  readonly line: number;
  readonly text: string;
  /** A quote opens a cell and does not close: its lines are rows, and its quotes are quotes. */
  readonly broken?: true;
}

/** Lines → rows. Empty rows are left out. */
export interface RowSplitter {
  readonly push: (lines: readonly string[]) => readonly RowText[];
  readonly end: () => readonly RowText[];
}

/** A row with more lines has a quote that does not close. */
const MOST_LINES = 400;
const MOST_CHARACTERS = 400_000;
/** So often a quote may stay open; then no quote is believed, which also bounds the work. */
const MOST_BROKEN = 20;

/** The rows below a header. */
export function createRowSplitter({ delimiter, quoted, lines: linesBefore }: CsvHeader): RowSplitter {
  let held: string[] = [];
  let characters = 0;
  let quotes = CLOSED;
  let number = linesBefore;
  let broken = 0;
  const take = (line: string, rows: RowText[]) => {
    number++;
    if (held.length === 0 && line.trim() === '') return;
    quotes = quoted && broken < MOST_BROKEN ? quotesAfter(line, delimiter, quotes) : CLOSED;
    held.push(line);
    characters += line.length;
    if (!quotes.open) {
      const row = { line: number - held.length + 1, text: held.join('\n') };
      rows.push(quoted && broken >= MOST_BROKEN ? { ...row, broken: true } : row);
      held = [];
      characters = 0;
    }
  };
  /** The first line of what is held is a row by itself; the others are read anew. */
  const breakUp = (rows: RowText[]): readonly string[] => {
    const [first = '', ...rest] = held;
    broken++;
    number -= held.length - 1;
    rows.push({ line: number, text: first, broken: true });
    held = [];
    characters = 0;
    quotes = CLOSED;
    return rest;
  };
  const takeAll = (lines: readonly string[], rows: RowText[]) => {
    const waiting = [...lines].reverse();
    for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
      take(line, rows);
      if ((quotes.open && quotes.stray) || held.length > MOST_LINES || characters > MOST_CHARACTERS)
        waiting.push(...[...breakUp(rows)].reverse());
    }
  };
  return {
    push: (lines) => {
      const rows: RowText[] = [];
      takeAll(lines, rows);
      return rows;
    },
    end: () => {
      const rows: RowText[] = [];
      while (held.length > 0) takeAll(breakUp(rows), rows);
      return rows;
    },
  };
}

/** How the quotes stand at the end of a line. */
interface QuoteState {
  /** A cell in quotes goes on in the next line. */
  readonly open: boolean;
  /** The cell that is open has a quote that should have been doubled: it may be that its first one opens nothing. */
  readonly stray: boolean;
}

const CLOSED: QuoteState = { open: false, stray: false };

/** A quote opens where a cell begins, and closes where one ends. */
function quotesAfter(line: string, delimiter: string, before: QuoteState): QuoteState {
  let { open, stray } = before;
  let at = line.indexOf('"');
  while (at !== -1) {
    const doubled = open && line[at + 1] === '"';
    if (!open) {
      open = at === 0 || line[at - 1] === delimiter;
    } else if (!doubled) {
      open = !(at + 1 === line.length || line[at + 1] === delimiter);
      stray = open;
    }
    at = line.indexOf('"', at + (doubled ? 2 : 1));
  }
  return { open, stray };
}
