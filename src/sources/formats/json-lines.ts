import * as z from 'zod/mini';
import { readIdentifiers } from '../../papers/identifiers.ts';
import type { PaperRecord } from '../../papers/paper.ts';
import { canonicalVenue } from '../../papers/venue.ts';
import { splitAuthors, withoutEmpty } from '../authors.ts';
import type { ParsedListing, RejectedRecord } from './parsed-listing.ts';

/**
 * JSON Lines, one paper a line: what `paperboy papers --json` writes, and the BEIR layout (`_id`, `title`,
 * `text`, with the facts in `metadata` where a collection has them). Each line as a paper; an empty one is passed over, any other without a title is rejected.
 * @param text a listing, or whole lines of it of which the first has the number `firstLine`
 */
export function parseJsonLines(text: string, firstLine = 1): ParsedListing {
  const records: PaperRecord[] = [];
  const rejected: RejectedRecord[] = [];
  let line = firstLine - 1;
  let at = 0;
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    line++;
    const result = readLine(text.slice(at, end), line, end === text.length);
    if (result !== undefined && 'reason' in result) rejected.push(result);
    else if (result !== undefined) records.push(result);
    at = end + 1;
  }
  return { records, rejected };
}

const text = z.optional(z.nullable(z.string()));
const yearNumber = z.optional(z.nullable(z.union([z.number(), z.string()])));

const anything = z.optional(z.unknown());

const RecordLine = z.object({
  title: text,
  authors: z.optional(z.nullable(z.union([z.string(), z.array(z.string())]))),
  abstract: text,
  text: text,
  venue: text,
  year: yearNumber,
  url: text,
  pdfUrl: text,
  track: text,
  // Whatever else these hold elsewhere, it is no reason to reject a paper.
  doi: anything,
  arxiv: anything,
  arxivId: anything,
  arxiv_id: anything,
  eprint: anything,
});

function readLine(content: string, line: number, isLast: boolean): PaperRecord | RejectedRecord | undefined {
  if (content.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return {
      line,
      reason: isLast ? 'not valid JSON: the file ends inside this record' : 'not valid JSON',
    };
  }
  const parsed = RecordLine.safeParse(value);
  if (!parsed.success) return { line, reason: shapeFault(parsed.error) };
  const title = parsed.data.title?.trim() ?? '';
  return title === '' ? { line, reason: 'no title' } : toRecord(parsed.data, title, line);
}

function shapeFault(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return field === '' ? 'not a JSON object' : `“${field}” has the wrong type`;
}

function toRecord(data: z.infer<typeof RecordLine>, title: string, line: number): PaperRecord {
  const year = readYear(data.year);
  const authors =
    typeof data.authors === 'string' ? splitAuthors(data.authors, /[;,]/) : (data.authors ?? []);
  return {
    title,
    line,
    authors: withoutEmpty(authors.map((name) => name.trim())),
    abstract: data.abstract ?? data.text ?? '',
    ...(data.venue ? { venue: canonicalVenue(data.venue) } : {}),
    ...(year === undefined ? {} : { year }),
    ...(data.url ? { url: data.url } : {}),
    ...(data.pdfUrl ? { pdfUrl: data.pdfUrl } : {}),
    ...(data.track ? { track: data.track } : {}),
    ...identifiersIn(data),
  };
}

function identifiersIn(data: z.infer<typeof RecordLine>): Pick<PaperRecord, 'identifiers'> {
  const ofArxiv = [data.arxiv, data.arxivId, data.arxiv_id, data.eprint];
  const [doi, arxiv] = [[data.doi], ofArxiv].map((values) =>
    values.find((value) => typeof value === 'string'),
  );
  const identifiers = readIdentifiers({ doi, arxiv });
  return identifiers.length === 0 ? {} : { identifiers };
}

function readYear(year: number | string | null | undefined): number | undefined {
  const value = Number(year ?? Number.NaN);
  return Number.isInteger(value) && value >= 1000 && value <= 9999 ? value : undefined;
}
