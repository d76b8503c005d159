import { bibtexEntry } from '../bibtex-entry.ts';
import { arxivOf, doiOf } from '../identifiers.ts';
import type { Paper } from '../paper.ts';
import { createKeys } from './citation-key.ts';
import { cslOf } from './csl-of.ts';
import { cslTypeOf } from './csl-type.ts';
import type { ExportFormat } from './export-formats.ts';
import { paperJson } from './paper-json.ts';
import { risEntry } from './ris-entry.ts';

/** The text of a file with these papers, in pieces; keys are never twice in it. */
export function* exportPapers(papers: readonly Paper[], format: ExportFormat): Generator<string> {
  const keyOf = createKeys(papers);
  let isFirst = true;
  if (format === 'csl') yield '[';
  if (format === 'csv') yield `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for (const paper of papers) {
    const before = isFirst ? '' : BETWEEN[format];
    yield before + record(paper, format, keyOf(paper));
    isFirst = false;
  }
  if (format === 'csl') yield '\n]\n';
}

const BETWEEN: Readonly<Record<ExportFormat, string>> = {
  bibtex: '\n',
  ris: '\r\n',
  csl: ',',
  csv: '',
  jsonl: '',
};

function record(paper: Paper, format: ExportFormat, key: string): string {
  switch (format) {
    case 'bibtex':
      return `${bibtexEntry(paper, key)}\n`;
    case 'ris':
      return risEntry(paper, key);
    case 'csl':
      return `\n${JSON.stringify({ ...cslOf(paper), id: key })}`;
    case 'csv':
      return `${COLUMNS.map(([, value]) => cell(value(paper, key))).join(',')}\r\n`;
    case 'jsonl':
      return `${JSON.stringify(paperJson(paper)).replace(LINE_ENDS, escaped)}\n`;
  }
}

/** Within a line of JSON they would end it for some readers. */
const LINE_ENDS = /[\u2028\u2029]/g;

function escaped(character: string): string {
  return character === '\u2028' ? '\\u2028' : '\\u2029';
}

type Column = readonly [name: string, value: (paper: Paper, key: string) => string | number | undefined];

const names = (list: readonly string[] = []) => list.join('; ');

const COLUMNS: readonly Column[] = [
  ['key', (_, key) => key],
  ['title', ({ shown }) => shown.title],
  ['authors', ({ shown, moreAuthors }) => names([...shown.authors, ...(moreAuthors ? ['others'] : [])])],
  ['abstract', ({ shown }) => shown.abstract],
  ['venue', ({ shown, publication }) => publication?.container ?? shown.venue],
  ['year', ({ year }) => year],
  ['url', ({ url }) => url],
  ['pdf', ({ pdfUrl }) => pdfUrl],
  ['doi', (paper) => paper.publication?.doi ?? doiOf(paper)],
  ['arxiv', (paper) => arxivOf(paper)],
  ['type', (paper) => cslTypeOf(paper)],
  ['volume', ({ publication }) => publication?.volume],
  ['number', ({ publication }) => publication?.number],
  ['pages', ({ publication }) => publication?.pages],
  ['publisher', ({ publication }) => publication?.publisher],
  ['series', ({ publication }) => publication?.series],
  ['editors', ({ publication }) => names(publication?.editors)],
  ['keywords', ({ publication }) => names(publication?.keywords)],
];

/**
 * A cell of RFC 4180. What a spreadsheet would run as a formula has a tab before it, which readers of listings take away
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@]/.test(text) ? `\t${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
