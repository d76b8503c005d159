import { type ColumnRole, roleOf } from './columns.ts';
import { cellsOf } from './csv-rows.ts';

/** How the rows of a table are written, and what its columns are. */
export interface CsvDialect {
  readonly delimiter: string;
  /** False where a quote is a quote. */
  readonly quoted: boolean;
}

/** A table's head. */
export interface CsvHeader extends CsvDialect {
  readonly columns: readonly Column[];
  /** How many lines it and what stands before it take. */
  readonly lines: number;
}

/** A column by its head; where two have one role, the first with a value counts. */
interface Column {
  readonly name: string;
  readonly role?: ColumnRole;
}

/** No head has more characters. */
export const LONGEST_HEADER = 20_000;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The head of a table of papers: the first line with text (behind Excel's `sep=;`); undefined when it is none. */
export function findHeader(lines: readonly string[]): CsvHeader | undefined {
  const at = lines.findIndex((line) => line.trim() !== '' && !/^"?sep=.{0,2}"?$/i.test(line.trim()));
  const line = lines[at]?.replace(/^\uFEFF/, '');
  if (line === undefined || line.length > LONGEST_HEADER) return undefined;
  const found = DELIMITERS.flatMap((delimiter) => columnsBy(line, delimiter) ?? []);
  const [best] = found.sort((one, other) => countKnown(other) - countKnown(one));
  return best === undefined ? undefined : { ...best, lines: at + 1 };
}

function columnsBy(line: string, delimiter: string): Omit<CsvHeader, 'lines'> | undefined {
  if (!line.includes(delimiter)) return undefined;
  const dialect = { delimiter, quoted: delimiter !== '\t' || /^\s*"[^"\t]*"(?:\t|$)/.test(line) };
  const heads = cellsOf(line, dialect);
  const columns = heads.map((head): Column => {
    const name = head.trim();
    const role = roleOf(name);
    return role === undefined ? { name } : { name, role };
  });
  return isTableOfPapers(columns) ? { ...dialect, columns } : undefined;
}

const TELLING: ReadonlySet<ColumnRole | undefined> = new Set([
  'authors',
  'fullAuthors',
  'abstract',
  'venue',
  'container',
  'date',
  'fullDate',
  'url',
  'pdf',
  'doi',
  'arxiv',
  'keywords',
]);

/** A line of prose with commas has no such words between them. */
function isTableOfPapers(columns: readonly Column[]): boolean {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  return has('title') && columns.some(({ role }) => TELLING.has(role));
}

function countKnown({ columns }: Pick<CsvHeader, 'columns'>): number {
  return columns.filter(({ role }) => role !== undefined).length;
}
