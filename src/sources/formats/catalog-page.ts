import type { PaperRecord } from '../../papers/paper.ts';
import { splitVenueYear } from '../../papers/venue.ts';
import { splitNames } from '../names.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing, type RejectedRecord } from './parsed-listing.ts';

/**
 * A page of a conference catalog: `## [0] Title`, then `**Authors**:`, `**Conference**:`, `**URL**:` and
 * `**Abstract**:` fields, `----` between papers, navigation links at the end. Some editions indent every line.
 */
export function looksLikeCatalogPage(text: string): boolean {
  return HEADING_ANYWHERE.test(text) && FIELD_ANYWHERE.test(text);
}

/** Each heading with its fields as a paper. The last one is doubtful when the page ends without a separator. */
export function parseCatalogPage(text: string): ParsedListing {
  const records: PaperRecord[] = [];
  const rejected: RejectedRecord[] = [];
  for (const section of splitSections(text.split('\n'))) {
    const result = readSection(section);
    if ('reason' in result) rejected.push(result);
    else records.push(result);
  }
  return { records, rejected, doubtful: doubtEnd(text, records.at(-1)) };
}

// Not `^` with the flag m and not `.` alone: for both, U+2028 in the middle of a title would end the line.
const HEADING_ANYWHERE = /(?<![^\n])[ \t]{0,12}## \[\d+\]/;
const FIELD_ANYWHERE = /(?<![^\n])[ \t]{0,12}\*\*(?:Authors|Conference|URL|Abstract)\*\*:/;
const HEADING = /^\s*##(?:\s+\[\d+\]|$)(?:\s+(.*))?$/s;
const FIELD = /^\s*\*\*(Authors|Conference|URL|Abstract)\*\*:\s*(.*)$/s;
const SEPARATOR = /^\s*-{3,}\s*$/;
const SEPARATOR_ANYWHERE = /(?<![^\n])\s*-{3,}\s*(?![^\n])/;
const NAVIGATION = /^\s*\[Go to the [^\]]*\]\([^)]*\)\s*$/;
const EMPHASIS = /^\*(.*)\*$/s;
const MARKDOWN_LINK = /^\[[^\]]*\]\(([^)\s]*)\)/;

/** Every record of a whole page is followed by a separator. */
function doubtEnd(text: string, last: PaperRecord | undefined): readonly RejectedRecord[] {
  const tail = text.slice(text.lastIndexOf('## '));
  if (last === undefined || SEPARATOR_ANYWHERE.test(tail)) return [];
  return [
    {
      line: last.line,
      reason: 'no separator after the last record: the file may be cut inside its abstract',
    },
  ];
}

interface Section {
  readonly title: string;
  readonly line: number;
  readonly lines: readonly string[];
}

function splitSections(lines: readonly string[]): readonly Section[] {
  const sections: { title: string; line: number; lines: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const heading = HEADING.exec(line);
    if (heading !== null) sections.push({ title: (heading[1] ?? '').trim(), line: index + 1, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

function readSection({ title, line, lines }: Section): PaperRecord | RejectedRecord {
  if (lines.reduce((sum, text) => sum + text.length, 0) > MAX_RECORD_CHARACTERS) {
    return { line, reason: `longer than ${MAX_RECORD_CHARACTERS} characters` };
  }
  if (title === '') return { line, reason: 'no title after “##”' };
  const fields = readFields(lines);
  const abstract = fields.get('Abstract');
  if (abstract === undefined) return { line, reason: `no abstract follows the title “${shorten(title)}”` };
  return {
    title,
    line,
    authors: splitNames(withoutEmphasis(fields.get('Authors') ?? '')).names,
    abstract,
    ...splitVenueYear(withoutEmphasis(fields.get('Conference') ?? '')),
    ...readAddress(fields.get('URL') ?? ''),
  };
}

/** A field runs to the next one; the abstract runs to the end, less separators and navigation. */
function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let current: string | undefined;
  for (const line of lines) {
    const field = current === 'Abstract' ? null : FIELD.exec(line);
    if (field?.[1] !== undefined) {
      current = field[1];
      fields.set(current, field[2] ?? '');
    } else if (current !== undefined && !SEPARATOR.test(line) && !NAVIGATION.test(line)) {
      fields.set(current, `${fields.get(current) ?? ''}\n${line}`);
    }
  }
  return fields;
}

function withoutEmphasis(field: string): string {
  const text = field.trim();
  return EMPHASIS.exec(text)?.[1] ?? text;
}

function readAddress(field: string): { url?: string; pdfUrl?: string; track?: string } {
  const text = field.trim();
  const url = MARKDOWN_LINK.exec(text)?.[1] ?? text;
  return url === '' ? {} : { url, ...proceedingsFacts(url) };
}

const PROCEEDINGS_HASH =
  /^(https?:\/\/(?:papers\.nips\.cc|proceedings\.neurips\.cc)\/paper_files\/paper\/\d{4}\/)hash\/([0-9a-f]{32})-Abstract-(\w+)\.html$/;
const TRACKS: ReadonlyMap<string, string> = new Map([['Datasets_and_Benchmarks', 'Datasets and Benchmarks']]);

/** The proceedings keep the PDF beside the abstract's page; the end of the name tells the track. */
function proceedingsFacts(url: string): { pdfUrl?: string; track?: string } {
  const match = PROCEEDINGS_HASH.exec(url);
  if (match === null) return {};
  const [, base = '', hash = '', ending = ''] = match;
  const track = TRACKS.get(ending);
  return {
    pdfUrl: `${base}file/${hash}-Paper-${ending}.pdf`,
    ...(track === undefined ? {} : { track }),
  };
}

function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 60)}…`;
}
