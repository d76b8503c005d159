import { createHash } from 'node:crypto';
import { doiOf } from '../../papers/identifiers.ts';
import { createTurns } from '../../turns.ts';
import type { LiveRecord } from '../live-source.ts';
import { splitNames } from '../names.ts';
import type { RecordFields } from '../record-fields.ts';
import { recordOf } from '../record-of.ts';
import { readDate } from '../year-of.ts';
import type { Feed, FeedItem } from './feed.ts';
import { feedAbstract } from './feed-abstract.ts';
import { isNoPaper } from './no-paper.ts';

/** A record of a feed. */
export interface FeedRecord extends LiveRecord {
  /** Bare, by which its abstract can be asked for; undefined where it has an abstract, or no DOI. */
  readonly askedBy?: string;
  /** Of all that it says: equal as long as nothing of it changes. */
  readonly stamp: string;
}

/** What a feed has. */
export interface FeedRecords {
  /** Each key once. */
  readonly records: readonly FeedRecord[];
  /** Titles of what is no paper. */
  readonly leftOut: readonly string[];
}

/** The papers of a feed. */
export async function feedRecords({ title, items }: Feed): Promise<FeedRecords> {
  const turn = createTurns();
  const records = new Map<string, FeedRecord>();
  const leftOut: string[] = [];
  const journal = journalOfFeed(title);
  for (const item of items) {
    const record = recordOfItem(item, journal);
    if (record === undefined) leftOut.push(item.fields.title ?? '');
    else records.set(record.key, record);
    await turn();
  }
  return { records: [...records.values()], leftOut };
}

function recordOfItem(item: FeedItem, journal: string): FeedRecord | undefined {
  const { id, section } = item;
  if (isNoPaper(item.fields.title ?? '', section)) return undefined;
  const fields = fieldsOf(item, journal);
  const read = recordOf(fields, 1);
  if ('reason' in read) return undefined;
  const { line: _, ...record } = read;
  const doi = doiOf(record);
  const key = shortKey(id || (doi === undefined ? '' : `doi:${doi}`) || record.url || record.title);
  const appeared = momentOf(item.moment);
  return {
    key,
    record,
    ...(appeared === undefined ? {} : { appeared }),
    ...(record.abstract.trim() === '' && doi !== undefined ? { askedBy: doi } : {}),
    stamp: hashOf(JSON.stringify([key, record])).slice(0, STAMP),
  };
}

/** Of eight characters two of 5,000 items are alike once in twenty million times. */
const STAMP = 8;
const LONGEST_KEY = 500;

function shortKey(key: string): string {
  return key.length <= LONGEST_KEY ? key : `hash:${hashOf(key)}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What stands in the text alone counts where no field says it. */
function fieldsOf({ fields, texts }: FeedItem, journal: string): RecordFields {
  const said = feedAbstract(texts, fields.title ?? '');
  const names = (fields.authors ?? []).length > 0 ? undefined : splitNames(said.authors);
  const [, name = said.journal, volume] = /^(.{1,200}?), Volume (\w{1,20})\b/i.exec(said.journal) ?? [];
  const container = fields.container || name || journal;
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(said.doi === '' ? {} : { doi: said.doi }),
    ...fields,
    abstract: said.abstract,
    ...(names === undefined || names.names.length === 0
      ? {}
      : { authors: names.names, ...(names.more ? { moreAuthors: true } : {}) }),
    ...(container === '' ? {} : { container }),
    ...((fields.date ?? '') === '' && said.date !== '' ? { date: said.date } : {}),
  };
}

/** Words of names that are not those of a journal: of searches, subjects and servers. */
const NO_JOURNAL =
  /\b(?:rss|feeds?|latest|recent|newest|search|results?|updates?|alerts?|subject collection|category|blog|news|preprints?|rxiv|all articles|publications? by)\b/i;

/** `ScienceDirect Publication: Neural Networks`, `IEEE Transactions on Games - new TOC`; empty where it names no journal. */
function journalOfFeed(title: string): string {
  const name = title
    .replace(/\s+/g, ' ')
    .replace(/^(?:sciencedirect publication|wiley|tandf|sage)\s?: /i, '')
    .replace(/^[^:]{1,40}: (?=.*: table of contents$)/i, '')
    .replace(
      /(?::| [-–|]) ?(?:new toc|table of contents|current issue|early access|advance access|online first|most recent.*)$/i,
      '',
    )
    .trim();
  return NO_JOURNAL.test(name) || name.length > 150 ? '' : name;
}

/** Of a day alone its beginning, in UTC. */
function momentOf(text: string): Date | undefined {
  const { date = '' } = readDate(text);
  const exact = /\d:\d{2}/.test(text) && text.length < LONGEST_MOMENT ? Date.parse(text) : Number.NaN;
  const moment = new Date(
    Number.isNaN(exact) ? Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '') : exact,
  );
  return moment.getTime() > 0 ? moment : undefined;
}

const LONGEST_MOMENT = 100;
