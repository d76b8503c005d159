import { createTurns } from '../../turns.ts';
import type { LiveRecord, LiveSource, SourceBatch } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { type ChildNotes, readChildNotes } from './child-notes.ts';
import type { Listing } from './list-versions.ts';
import { type Pending, planReading } from './plan-reading.ts';
import { AT_START, type Position, readPosition, writePosition } from './reading-position.ts';
import { createZoteroApi, type ZoteroApi } from './zotero-api.ts';
import { readItem } from './zotero-item.ts';

/** As many as the documentation allows. */
const AT_ONCE = 50;
const MOST_REMARKS = 20;

/**
 * A library or collection of Zotero. One answer lists the versions of all that is there: what is above the known version is read
 * by its keys, and what is not in the list is gone, be it deleted, in the trash or out of the collection. The list is of one
 * moment; what changes while it is read has a higher version than the list, and is found by the next one.
 * @param library in its normal form
 */
export function createZoteroSource(library: string, context: SourceContext): LiveSource {
  const api = createZoteroApi(library, context);
  return {
    name: `zotero:${library}`,
    read: (cursor, signal) => readLibrary(api, readPosition(cursor), signal),
  };
}

async function* readLibrary(
  api: ZoteroApi,
  position: Position,
  signal: AbortSignal,
): AsyncGenerator<SourceBatch> {
  const isComplete = position.key === undefined && position.isCaughtUp;
  const listing = await api.papers(isComplete ? position.version : undefined, signal);
  if (listing === undefined) return yield { records: [], cursor: writePosition(position), isCaughtUp: true };
  const from =
    listing.version < position.version ? { ...AT_START, isCaughtUp: position.isCaughtUp } : position;
  const notes = await readChildNotes(api, { papers: listing.versions, position: from, signal });
  const pending = planReading(listing.versions, notes.versions, from);
  const reading: Reading = { api, listing, notes, isCaughtUp: from.isCaughtUp, signal };
  for (let at = 0; at === 0 || at < pending.length; at += AT_ONCE)
    yield await readBatch(reading, { some: pending.slice(at, at + AT_ONCE), left: pending.length - at });
}

interface Reading {
  readonly api: ZoteroApi;
  readonly listing: Listing;
  readonly notes: ChildNotes;
  readonly isCaughtUp: boolean;
  readonly signal: AbortSignal;
}

interface Part {
  readonly some: readonly Pending[];
  /** With these. */
  readonly left: number;
}

async function readBatch(reading: Reading, { some, left }: Part): Promise<SourceBatch> {
  const { listing, notes } = reading;
  const { records, removed, remarks } = await readItems(reading, some);
  const isLast = left <= AT_ONCE;
  const isCaughtUp = reading.isCaughtUp || isLast;
  const last = some.at(-1);
  const reached =
    isLast || last === undefined
      ? { version: listing.version, isCaughtUp }
      : { version: last.version, key: last.key, isCaughtUp };
  const said = isLast && notes.remark !== undefined ? [notes.remark, ...remarks] : remarks;
  const all = listing.versions.size;
  return {
    records,
    removed,
    ...(isLast ? { present: [...listing.versions.keys()] } : {}),
    cursor: writePosition(reached),
    isCaughtUp,
    progress: { done: all - Math.max(0, left - some.length), all },
    ...(said.length === 0 ? {} : { remarks: said.slice(0, MOST_REMARKS) }),
  };
}

async function readItems({ api, listing, notes, signal }: Reading, some: readonly Pending[]) {
  const records: LiveRecord[] = [];
  const removed: string[] = [];
  const remarks: string[] = [];
  if (some.length === 0) return { records, removed, remarks };
  const items = await api.items(
    some.map(({ key }) => key),
    listing,
    signal,
  );
  const turn = createTurns();
  for (const { key } of some) {
    await turn();
    const item = items.get(key);
    // It went since the list was made: the next one shows that.
    if (item === undefined) continue;
    const read = readItem(key, item, notes.words.get(key));
    if (read.kind === 'record') records.push(read.record);
    else removed.push(key);
    if (read.kind === 'rejected') remarks.push(read.reason);
  }
  return { records, removed, remarks };
}
