import type { RecordFields } from '../../record-fields.ts';
import { cellNames } from '../csv/cell-names.ts';
import { type ColumnRole, roleOf } from '../csv/columns.ts';
import { type InlinePart, inlineParts, type MarkdownNode } from './inline-parts.ts';
import { itemFields } from './item-fields.ts';
import type { ListPage } from './read-page.ts';
import { type VenueYear, venueYearOf } from './venue-year.ts';

/** The papers of a table: one cell of a row is read as an item, the others by the heads of their columns. */
export function tableRows(table: MarkdownNode, heading: VenueYear): ListPage {
  const [head, ...rows] = table.children ?? [];
  const roles = cellsOf(head).map((cell) => roleOf(textOf(cell)));
  const papers: { fields: RecordFields; line: number }[] = [];
  for (const row of rows) {
    const fields = rowFields(cellsOf(row), roles, heading);
    if (fields?.title !== undefined) papers.push({ fields, line: row.position?.start.line ?? 1 });
  }
  return { papers, others: rows.length - papers.length };
}

function cellsOf(row: MarkdownNode | undefined): readonly (readonly InlinePart[])[] {
  return (row?.children ?? []).map((cell) => inlineParts(cell.children ?? []));
}

type Cells = readonly (readonly InlinePart[])[];

function rowFields(
  cells: Cells,
  roles: readonly (ColumnRole | undefined)[],
  heading: VenueYear,
): RecordFields | undefined {
  const titleAt = roles.indexOf('title');
  const title = cells[titleAt === -1 ? longest(cells) : titleAt];
  if (title === undefined) return undefined;
  const text = (role: ColumnRole) => textOf(cells[roles.indexOf(role)] ?? []).trim();
  const others = cells.filter((cell) => cell !== title);
  const links = others.flat().filter(({ url }) => url !== undefined);
  const said = venueYearOf(`${text('venue')} ${text('container')} ${text('date')} ${text('fullDate')}`);
  const fields = itemFields(
    [...title, { text: '\n', strong: false, emphasis: false, isBreak: true }, ...links],
    { ...heading, ...said },
  );
  const known =
    fields ?? (titleAt !== -1 && text('authors') !== '' ? { title: textOf(title).trim() } : undefined);
  if (known === undefined) return undefined;
  const authors = cellNames(text('authors'));
  return {
    ...known,
    ...(authors.names.length > 0 ? { authors: authors.names, moreAuthors: authors.more } : {}),
    ...(text('abstract') === '' ? {} : { abstract: text('abstract') }),
    ...(said.venue === undefined ? {} : { venue: said.venue }),
    ...(said.year === undefined ? {} : { date: said.year }),
  };
}

function longest(cells: Cells): number {
  const lengths = cells.map((cell) => textOf(cell).length);
  return lengths.indexOf(Math.max(...lengths));
}

function textOf(parts: readonly InlinePart[]): string {
  return parts.map(({ text }) => text).join('');
}
