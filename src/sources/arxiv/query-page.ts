import { createTurns } from '../../turns.ts';
import { feedFields } from '../formats/atom/feed-fields.ts';
import { MAX_RECORD_CHARACTERS } from '../formats/parsed-listing.ts';
import { parseElement, textAt, type XmlElement } from '../formats/xml-element.ts';
import { xmlRecords } from '../formats/xml-records.ts';
import { type LiveRecord, SourceProblem } from '../live-source.ts';
import { arxivRecord } from './arxiv-record.ts';

/** An answer of the query API. */
export interface QueryPage {
  readonly entries: readonly QueryEntry[];
  /** How many papers answer the query, over all pages. */
  readonly total: number;
  /** How many entries there were, with those that were left out. */
  readonly count: number;
  /** When it was made, by arXiv's clock, in milliseconds. */
  readonly made?: number;
  readonly remarks: readonly string[];
}

/** A paper, and when its newest version came, in milliseconds. */
interface QueryEntry {
  readonly record: LiveRecord;
  readonly updated?: number;
}

/**
 * Reads an answer of the query API, in turns with everything else on the thread.
 * @throws SourceProblem where it is none, ends before its end, or is an error
 */
export async function readQueryPage(text: string): Promise<QueryPage> {
  const head = text.slice(0, 10_000);
  const total = /<(?:\w{1,20}:)?totalResults\b[^<>]{0,300}>\s*(\d{1,9})\s*</.exec(head)?.[1];
  const isWhole = /^\uFEFF?\s*</.test(head) && /<\/(?:\w{1,20}:)?feed\s*>\s*$/.test(text.slice(-1000));
  if (!isWhole || total === undefined)
    throw new SourceProblem('damaged', 'arXiv’s query API answered with something that is no whole answer.');
  const entries: QueryEntry[] = [];
  const remarks: string[] = [];
  const turn = createTurns();
  for (const { source } of xmlRecords(text, ['entry'])) {
    const entry = readEntry(source);
    if (typeof entry === 'string') remarks.push(entry);
    else entries.push(entry);
    await turn();
  }
  const made = millisecondsOf(/<updated>\s*([^<]{8,60})</.exec(head.split('<entry')[0] ?? '')?.[1]);
  const counted = { total: Number(total), count: entries.length + remarks.length };
  return { entries, remarks: remarks.slice(0, 20), ...counted, ...(made === undefined ? {} : { made }) };
}

function readEntry(source: string): QueryEntry | string {
  const entry = source.length > MAX_RECORD_CHARACTERS * 10 ? undefined : parseElement(source);
  if (entry === undefined) return 'An entry of arXiv’s answer that is no well-formed XML was left out.';
  const id = textAt(entry, 'id') ?? '';
  if (/\/api\/errors/.test(id))
    throw new SourceProblem(
      'refused',
      'arXiv’s query API does not understand the query: write it otherwise.',
    );
  const record = recordOfEntry(entry, id);
  if (typeof record === 'string') return record;
  const updated = millisecondsOf(textAt(entry, 'updated'));
  return { record, ...(updated === undefined ? {} : { updated }) };
}

function recordOfEntry(entry: XmlElement, id: string): LiveRecord | string {
  const published = millisecondsOf(textAt(entry, 'published'));
  return arxivRecord({
    id,
    fields: feedFields(entry),
    comment: textAt(entry, 'comment'),
    appeared: published === undefined ? undefined : new Date(published),
  });
}

function millisecondsOf(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
