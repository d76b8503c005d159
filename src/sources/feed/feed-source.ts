import { type LiveRecord, type LiveSource, type SourceBatch, SourceProblem } from '../live-source.ts';
import { createEnrichment, type Enrichment } from '../lookup/enrichment.ts';
import type { SourceContext } from '../source-kind.ts';
import { MOST_ITEMS } from './feed.ts';
import { type FeedCursor, readCursor, writeCursor } from './feed-cursor.ts';
import { type FeedRecord, feedRecords } from './feed-record.ts';
import { parseFeed } from './parse-feed.ts';

/** A feed, and whether the configuration itself names it: then it may stand on this machine, or in this network. */
export interface FeedPlace {
  readonly address: string;
  readonly isConfigured: boolean;
}

const GAP_MS = 1_000;
const MAX_BYTES = 16 * 1024 * 1024;
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';
/** A batch is kept before the next is made: those whose abstracts are asked for one by one are short. */
const BATCH = 25;
const BATCH_ASKED = 10;
/** So often an item is sent again because nobody answered who was asked for its abstract. */
const MOST_TRIES = 5;
const MOST_REMARKS = 12;

/** A feed of a journal or preprint server. What leaves it stays: feeds are short. */
export function createFeedSource({ address, isConfigured }: FeedPlace, context: SourceContext): LiveSource {
  const { hostname } = new URL(address);
  const client = context.client({ name: hostname, gapMs: GAP_MS, maxBytes: MAX_BYTES });
  return {
    name: `feed:${address}`,
    read: async function* (cursor, signal) {
      const before = readCursor(cursor);
      const enrichment = createEnrichment(context);
      const answer = await client.get(address, {
        headers: { accept: ACCEPT, ...conditions(before, enrichment.asked) },
        signal,
        onlyPublicBesides: isConfigured ? [hostname] : [],
      });
      if (answer.status === 304) {
        yield { records: [], cursor: writeCursor(before), isCaughtUp: true };
        return;
      }
      const feed = await parseFeed(answer.text, hostname);
      const { records, leftOut } = await feedRecords(feed);
      const [etag, modified] = ['etag', 'last-modified'].map((name) => answer.header(name));
      const head = {
        ...(etag === undefined ? {} : { etag }),
        ...(modified === undefined ? {} : { modified }),
      };
      const remarks = remarksOn(leftOut, feed.isCut === true);
      yield* batches(records, { before, enrichment, head, remarks, signal });
    },
  };
}

/** Who is to be asked again, or was never asked, is in an answer that did not change, too. */
function conditions({ etag, modified, unanswered, asked }: FeedCursor, askedNow: string) {
  if (unanswered.size > 0 || asked !== askedNow) return {};
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(modified === undefined ? {} : { 'if-modified-since': modified }),
  };
}

interface Reading {
  readonly before: FeedCursor;
  readonly enrichment: Enrichment;
  readonly head: Pick<FeedCursor, 'etag' | 'modified'>;
  readonly remarks: readonly string[];
  readonly signal: AbortSignal;
}

async function* batches(records: readonly FeedRecord[], reading: Reading): AsyncGenerator<SourceBatch> {
  const { before, enrichment, head, remarks, signal } = reading;
  const { asked } = enrichment;
  const fresh = records.filter((record) => !isKnown(record, before, asked));
  const sent = new Set(fresh);
  const known = new Set(records.filter((record) => !sent.has(record)).map(({ stamp }) => stamp));
  const unanswered = new Map(
    fresh
      .map(({ stamp }) => [stamp, before.unanswered.get(stamp) ?? 0] as const)
      .filter(([, tries]) => tries > 0),
  );
  const size = asked === '' ? BATCH : BATCH_ASKED;
  for (let at = 0; at === 0 || at < fresh.length; at += size) {
    signal.throwIfAborted();
    const part: LiveRecord[] = [];
    for (const record of fresh.slice(at, at + size)) {
      const completed = await complete(record, enrichment, signal);
      part.push(completed.record);
      remember(record.stamp, completed, { known, unanswered });
    }
    const isLast = at + size >= fresh.length;
    const isCaughtUp = isLast || before.isCaughtUp;
    const all = new Set([...known, ...before.known]);
    yield {
      records: part,
      cursor: writeCursor({ ...(isLast ? head : {}), known: all, unanswered, asked, isCaughtUp }),
      isCaughtUp,
      progress: { done: Math.min(at + size, fresh.length), all: fresh.length },
      ...(at === 0 && remarks.length > 0 ? { remarks } : {}),
    };
  }
}

interface Memory {
  readonly known: Set<string>;
  readonly unanswered: Map<string, number>;
}

/** What nobody answered for is sent again at the next reading, some times. */
function remember(stamp: string, { isAnswered }: Completed, { known, unanswered }: Memory): void {
  const tries = (unanswered.get(stamp) ?? 0) + 1;
  unanswered.delete(stamp);
  if (isAnswered || tries >= MOST_TRIES) known.add(stamp);
  else unanswered.set(stamp, tries);
}

/** Of one without an abstract another service may be able to tell it. */
function isKnown({ stamp, askedBy }: FeedRecord, before: FeedCursor, asked: string): boolean {
  return before.known.has(stamp) && (askedBy === undefined || asked === '' || asked === before.asked);
}

interface Completed {
  readonly record: LiveRecord;
  /** Nobody has to be asked again. */
  readonly isAnswered: boolean;
}

async function complete(
  { askedBy, stamp: _, ...record }: FeedRecord,
  enrichment: Enrichment,
  signal: AbortSignal,
): Promise<Completed> {
  if (askedBy === undefined || enrichment.asked === '') return { record, isAnswered: true };
  try {
    const full = await enrichment.complete(record.record, askedBy, signal);
    return { record: { ...record, record: full }, isAnswered: true };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SourceProblem)) throw error;
    return { record, isAnswered: false };
  }
}

function remarksOn(leftOut: readonly string[], isCut: boolean): readonly string[] {
  const shown = leftOut.slice(0, MOST_REMARKS).map((title) => `“${title.slice(0, 120)}” is no paper.`);
  const others = leftOut.length - shown.length;
  return [
    ...shown,
    ...(others === 0 ? [] : [`${others} more are no papers.`]),
    ...(isCut ? [`It has more than ${MOST_ITEMS} items: the others were not read.`] : []),
  ];
}
