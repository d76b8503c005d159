import type { RecordFields } from '../../record-fields.ts';
import { arxivIn, keywordsOf, pageRange, pdfAddresses, present } from '../field-texts.ts';
import { cellNames } from './cell-names.ts';
import type { ColumnRole } from './columns.ts';
import type { CsvHeader } from './csv-header.ts';
import { itemType } from './item-types.ts';

/** What a row says. */
export function rowFields(header: CsvHeader, cells: readonly string[]): RecordFields {
  const all = (role: ColumnRole) =>
    header.columns.flatMap((column, index) => {
      const cell = column.role === role ? (cells[index]?.trim() ?? '') : '';
      return cell === '' || EMPTY.test(cell) ? [] : [cell];
    });
  const first = (...roles: readonly ColumnRole[]) => roles.flatMap(all)[0];
  const authors = cellNames(first('fullAuthors', 'authors') ?? '');
  const urls = all('url');
  const doi = first('doi');
  const key = first('key');
  return present({
    title: first('title'),
    subtitle: first('subtitle'),
    authors: authors.names,
    moreAuthors: authors.more || undefined,
    abstract: first('abstract'),
    venue: first('venue'),
    container: first('container'),
    house: first('house'),
    date: dateOf(first('date'), first('fullDate')),
    addresses: urls,
    pdfs: [...all('pdf'), ...pdfAddresses(urls)],
    doi,
    arxiv: first('arxiv') ?? arxivIn(all('note')),
    volume: first('volume'),
    number: first('number'),
    pages: first('pages') ?? pageRange(first('firstPage'), first('lastPage')),
    publisher: first('publisher'),
    place: first('place'),
    edition: first('edition'),
    series: first('series'),
    editors: cellNames(first('editors') ?? '').names,
    keywords: keywordsOf(all('keywords').map(withoutList)),
    isbn: first('isbn'),
    issn: first('issn'),
    language: first('language'),
    type: itemType(first('type')),
    track: first('track'),
    note: first('note'),
    entry: key !== undefined && /^[^\s,{}"#%\\]{1,100}$/.test(key) ? { key } : undefined,
  });
}

/** Columns that nothing is made of and in which this row has something. */
export function unusedColumns(header: CsvHeader, cells: readonly string[]): readonly string[] {
  return header.columns
    .filter(({ role }, index) => role === undefined && (cells[index]?.trim() ?? '') !== '')
    .map(({ name }) => name || '(no name)');
}

/** What programs write for nothing. */
const EMPTY = /^(?:nan|none|null|n\/a|undefined|-|\[\])$/i;

/** The year decides; a date that has it says more. */
function dateOf(year: string | undefined, date: string | undefined): string | undefined {
  if (year === undefined || date === undefined) return year ?? date;
  const digits = /\d{4}/.exec(year)?.[0];
  return digits !== undefined && date.includes(digits) ? date : year;
}

/** `['a', 'b']`, `[a, b]` → `a; b`. */
function withoutList(cell: string): string {
  if (!/^\[.*\]$/s.test(cell)) return cell;
  return cell
    .slice(1, -1)
    .split(',')
    .map((word) => word.trim().replace(/^(['"])(.*)\1$/s, '$2'))
    .join(';');
}
