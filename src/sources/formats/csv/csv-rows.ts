import { parse } from 'csv-parse/sync';
import type { CsvDialect } from './csv-header.ts';
import type { RowText } from './row-splitter.ts';

/** A row with its cells. */
export interface RowCells {
  readonly line: number;
  readonly characters: number;
  readonly cells: readonly string[];
}

/** The cells of rows of which each is whole. The one place that knows csv-parse. */
export function parseRows(rows: readonly RowText[], dialect: CsvDialect): readonly RowCells[] {
  const together = parseTogether(rows, dialect);
  return rows.map((row, index) => ({
    line: row.line,
    characters: row.text.length,
    cells: together?.[index] ?? (row.broken ? brokenCells(row.text, dialect) : cellsOf(row.text, dialect)),
  }));
}

/** The cells of one row, also of one whose quotes do not close. */
export function cellsOf(text: string, dialect: CsvDialect): readonly string[] {
  try {
    const [cells] = parseText(text, dialect);
    return cells ?? [];
  } catch {
    return text.split(dialect.delimiter);
  }
}

/** Quotes are quotes, but for those round a whole cell. */
function brokenCells(text: string, dialect: CsvDialect): readonly string[] {
  return cellsOf(text, { ...dialect, quoted: false }).map((cell) => /^"([^"]*)"$/.exec(cell)?.[1] ?? cell);
}

/** Rows in one go, which is many times faster; undefined where they are not as many as they should be. */
function parseTogether(
  rows: readonly RowText[],
  dialect: CsvDialect,
): readonly (readonly string[])[] | undefined {
  if (rows.some((row) => row.broken)) return undefined;
  try {
    const parsed = parseText(rows.map((row) => row.text).join('\n'), dialect);
    return parsed.length === rows.length ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function parseText(text: string, { delimiter, quoted }: CsvDialect): readonly (readonly string[])[] {
  return parse(text, {
    delimiter,
    quote: quoted ? '"' : null,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
  });
}
