import { writtenArxiv } from '../../papers/references/written-arxiv.ts';
import type { RejectedRecord } from '../formats/parsed-listing.ts';
import type { LiveRecord } from '../live-source.ts';
import type { RecordFields } from '../record-fields.ts';
import { recordOf } from '../record-of.ts';
import { isWithdrawn } from './withdrawn.ts';

/** A paper as one of arXiv's services tells of it. */
export interface ArxivPaper {
  /** In any form, with or without its version. */
  readonly id: string;
  readonly fields: RecordFields;
  /** What its authors say of it: `10 pages, 3 figures`. */
  readonly comment?: string | undefined;
  /** When it came to arXiv first, where that is told. */
  readonly appeared?: Date | undefined;
}

const LONGEST_TEXT = 50_000;
const MOST_AUTHORS = 5_000;

/**
 * A record whose key is the id without its version, so that a new version is a change of it. One that is withdrawn says so in
 * its note.
 * @returns why it is none, where it has no id or no title
 */
export function arxivRecord({ id, fields, comment, appeared }: ArxivPaper): LiveRecord | string {
  const key = writtenArxiv(id);
  if (key === undefined) return `An entry without an id of arXiv was left out (${id.slice(0, 60)}).`;
  const withdrawn = isWithdrawn(comment, fields.abstract);
  const record = recordOf({ ...bounded(fields), ...placesOf(key), note: noteOf(comment, withdrawn) }, 1);
  if (isRejected(record)) return `${key} was left out: ${record.reason}.`;
  const { line: _, ...facts } = record;
  const known = appeared !== undefined && !Number.isNaN(appeared.getTime());
  return { key, record: facts, ...(known ? { appeared } : {}) };
}

function isRejected(record: ReturnType<typeof recordOf>): record is RejectedRecord {
  return 'reason' in record;
}

function placesOf(id: string): RecordFields {
  return {
    arxiv: id,
    addresses: [`https://arxiv.org/abs/${id}`],
    pdfs: [`https://arxiv.org/pdf/${id}`],
  };
}

function noteOf(comment = '', withdrawn: boolean): string {
  const text = comment.replace(/\s+/g, ' ').trim().slice(0, 2_000);
  if (!withdrawn) return text;
  return /^withdrawn\b/i.test(text) || text === '' ? text || 'Withdrawn' : `Withdrawn: ${text}`;
}

/** Nobody writes so much; what is longer is cut, so that no paper takes the time and the memory of all. */
function bounded(fields: RecordFields): RecordFields {
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value,
  ]);
  const { authors = [] } = fields;
  return {
    ...Object.fromEntries(texts),
    authors: authors.slice(0, MOST_AUTHORS).map((name) => name.slice(0, 500)),
  };
}
