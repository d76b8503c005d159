import { type CsvHeader, findHeader, LONGEST_HEADER } from './csv/csv-header.ts';
import { parseRows } from './csv/csv-rows.ts';
import { rowFields, unusedColumns } from './csv/row-fields.ts';
import { createRowSplitter, type RowText } from './csv/row-splitter.ts';
import { createListingBatch, type ListingBatch } from './listing-batch.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing } from './parsed-listing.ts';
import { textLines } from './text-lines.ts';

/** Tables with commas, semicolons or tabs whose first line names its columns, one for titles and one for something else. */
export function looksLikeCsv(head: string): boolean {
  return findHeader(firstLines(head)) !== undefined;
}

/** Each row as a paper; empty rows are none. */
export async function* readCsv(pieces: AsyncIterable<string>): AsyncIterable<ParsedListing> {
  const batch = createListingBatch();
  let table: Table | undefined;
  let before: string[] = [];
  for await (const lines of textLines(pieces)) {
    if (table === undefined) {
      before = before.length === 0 ? [...lines] : before.concat(lines);
      const header = before.length > MOST_LINES_BEFORE || hasText(before) ? findHeader(before) : undefined;
      if (header === undefined) continue;
      table = createTable(header, batch);
      table.lines(before.slice(header.lines));
      before = [];
    } else table.lines(lines);
    if (batch.isFull()) yield batch.take();
  }
  table?.end();
  yield batch.take();
}

const MOST_LINES_BEFORE = 20;

function hasText(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== '' && !/^sep=/i.test(line));
}

/** The lines among which the header is. */
function firstLines(head: string): readonly string[] {
  const text = head.replace(/^\uFEFF/, '').slice(0, LONGEST_HEADER * 2);
  return text
    .split('\n', MOST_LINES_BEFORE * 2)
    .map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

interface Table {
  readonly lines: (lines: readonly string[]) => void;
  readonly end: () => void;
}

function createTable(header: CsvHeader, batch: ListingBatch): Table {
  const splitter = createRowSplitter(header);
  const add = (rows: readonly RowText[]) => {
    for (const { line, cells, characters } of parseRows(rows, header)) {
      if (characters > MAX_RECORD_CHARACTERS)
        batch.reject({ line, reason: `longer than ${MAX_RECORD_CHARACTERS} characters` });
      else addRow(batch, header, { line, cells });
    }
  };
  return { lines: (lines) => add(splitter.push(lines)), end: () => add(splitter.end()) };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function addRow(batch: ListingBatch, header: CsvHeader, { line, cells }: Row): void {
  if (cells.every((cell) => cell.trim() === '')) return;
  for (const column of unusedColumns(header, cells)) batch.leave(column);
  const fields = rowFields(header, cells);
  if (fields.title === undefined) {
    const some = cells.find((cell) => cell.trim() !== '') ?? '';
    batch.reject({ line, reason: `no title in the row “${some.trim().slice(0, 60)}”` });
  } else batch.add(fields, line);
}
