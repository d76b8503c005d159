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
  const exporting = createExport(format, createKeys(papers));
  yield exporting.head;
  for (const paper of papers) yield exporting.next(paper);
  yield exporting.tail;
}

/** A file with papers, which are told one after another. */
interface Export {
  readonly head: string;
  next(paper: Paper): string;
  readonly tail: string;
}

/** @param keyOf gives no key twice */
export function createExport(format: ExportFormat, keyOf: (paper: Paper) => string): Export {
  let isFirst = true;
  return {
    head: HEAD[format],
    next: (paper) => {
      const before = isFirst ? '' : BETWEEN[format];
      isFirst = false;
      return before + record(paper, format, keyOf(paper));
    },
    tail: format === 'csl' ? '\n]\n' : '',
  };
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

const HEAD: Readonly<Record<ExportFormat, string>> = {
  bibtex: '',
  ris: '',
  csl: '[',
  csv: `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`,
  jsonl: '',
};

/**
 * A cell of RFC 4180. What a spreadsheet would run as a formula has a tab before it, which readers of listings take away
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@]/.test(text) ? `\t${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
