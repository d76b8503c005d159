import { writtenArxiv } from '../../papers/references/written-arxiv.ts';
import { createTurns } from '../../turns.ts';
import { MAX_RECORD_CHARACTERS } from '../formats/parsed-listing.ts';
import { elementsAt, parseElement, textAt, type XmlElement } from '../formats/xml-element.ts';
import { xmlRecords } from '../formats/xml-records.ts';
import { type LiveRecord, SourceProblem } from '../live-source.ts';
import { arxivRecord } from './arxiv-record.ts';
import { oaiPaper } from './oai-fields.ts';

/** An answer of ListRecords. */
export interface OaiPage {
  readonly records: readonly LiveRecord[];
  /** Keys of those that are marked as deleted. */
  readonly deleted: readonly string[];
  /** The newest date on which one of them was changed: `2026-11-29`. */
  readonly newest?: string;
  /** What asks for the next page; undefined on the last one. */
  readonly token?: string;
  readonly progress?: { readonly done: number; readonly all: number };
  readonly remarks: readonly string[];
  /** The day on which it was answered, by arXiv's clock. */
  readonly day?: string;
}

/** What OAI-PMH answers in place of records: `noRecordsMatch`, `badResumptionToken`, `badArgument`… */
export interface OaiError {
  readonly error: string;
}

const MOST_REMARKS = 20;
const LONGEST_TOKEN = 4_000;

/**
 * Reads an answer of ListRecords, in turns with everything else on the thread.
 * @throws SourceProblem where it is none, or ends before its end
 */
export async function readOaiPage(text: string): Promise<OaiPage | OaiError> {
  const isWhole =
    /^\uFEFF?\s*</.test(text.slice(0, 1000)) && /<\/(?:\w{1,20}:)?OAI-PMH\s*>\s*$/.test(text.slice(-1000));
  if (!isWhole)
    throw new SourceProblem('damaged', 'arXiv’s OAI-PMH answered with something that is no whole answer.');
  const error = /<(?:\w{1,20}:)?error\s[^<>]{0,200}?code\s*=\s*["'](\w{1,40})["']/.exec(
    text.slice(0, 5_000),
  )?.[1];
  if (error !== undefined) return { error };
  const page = { records: [] as LiveRecord[], deleted: [] as string[], remarks: [] as string[], newest: '' };
  const turn = createTurns();
  for (const { source } of xmlRecords(text, ['record'])) {
    readRecord(source, page);
    await turn();
  }
  const { newest, remarks, ...rest } = page;
  return {
    ...rest,
    remarks: remarks.slice(0, MOST_REMARKS),
    ...(newest === '' ? {} : { newest }),
    ...dayOf(text),
    ...tokenOf(text),
  };
}

function dayOf(text: string): Pick<OaiPage, 'day'> {
  const day = /<(?:\w{1,20}:)?responseDate>\s*(\d{4}-\d\d-\d\d)/.exec(text.slice(0, 5_000))?.[1];
  return day === undefined ? {} : { day };
}

interface PageSoFar {
  readonly records: LiveRecord[];
  readonly deleted: string[];
  readonly remarks: string[];
  newest: string;
}

function readRecord(source: string, page: PageSoFar): void {
  const element = source.length > MAX_RECORD_CHARACTERS * 10 ? undefined : parseElement(source);
  const [header] = element === undefined ? [] : elementsAt(element, 'header');
  if (element === undefined || header === undefined) {
    page.remarks.push('A record of arXiv that is no well-formed XML, or too long, was left out.');
    return;
  }
  const stamp = textAt(header, 'datestamp')?.slice(0, 10) ?? '';
  if (/^\d{4}-\d\d-\d\d$/.test(stamp) && stamp > page.newest) page.newest = stamp;
  readPaper({ element, header }, page);
}

function readPaper(
  { element, header }: { readonly element: XmlElement; readonly header: XmlElement },
  page: PageSoFar,
): void {
  const id = textAt(header, 'identifier')?.replace(/^oai:arXiv\.org:/i, '') ?? '';
  if (header.attributes['status'] === 'deleted') {
    const key = writtenArxiv(id);
    if (key !== undefined) page.deleted.push(key);
    return;
  }
  const record = arxivRecord(oaiPaper(element, id));
  if (typeof record === 'string') page.remarks.push(record);
  else page.records.push(record);
}

/** It stands behind all records. */
function tokenOf(text: string): Pick<OaiPage, 'token' | 'progress'> {
  const [found] = xmlRecords(text.slice(Math.max(0, text.lastIndexOf('record>'))), ['resumptionToken']);
  const element = found === undefined ? undefined : parseElement(found.source);
  if (element === undefined) return {};
  const token = element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();
  const { completeListSize = '', cursor = '' } = element.attributes;
  const isCounted = /^\d{1,9}$/.test(completeListSize) && /^\d{1,9}$/.test(cursor);
  return {
    ...(token === '' || token.length > LONGEST_TOKEN ? {} : { token }),
    ...(isCounted ? { progress: { done: Number(cursor), all: Number(completeListSize) } } : {}),
  };
}
