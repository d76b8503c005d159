import type { PaperFacts } from '../papers/paper.ts';
import type { LiveRecord } from '../sources/live-source.ts';
import { tidyRecord } from '../sources/tidy-record.ts';
import { keysOfWork } from '../sources/work-keys.ts';
import type { RecordToKeep } from '../store/records.ts';

/** What is known when a record comes. */
export interface Arriving {
  /** The source's name. */
  readonly source: string;
  /** What is kept of it from before. */
  readonly known: string | undefined;
  /** The source was read to its end before. */
  readonly isCaughtUp: boolean;
  /** By the database's clock. */
  readonly now: Date;
  /** Papers that are older are not taken in; undefined: all are. */
  readonly forgetBefore: Date | undefined;
}

/** Longer keys and texts are cut off or left out: nobody writes them. */
const MAX_KEY = 500;
const MAX_TITLE = 5_000;
const MAX_ABSTRACT = 50_000;
const MAX_AUTHORS = 3_000;
const MAX_IDS = 40;
/** A record that comes with an older date than this is an old paper that turned up. */
const NEWS_MS = 30 * 24 * 60 * 60_000;

/** A record as it is kept; undefined where it is no paper. What a paper was called before stays its other name. */
export function recordToKeep(live: LiveRecord, arriving: Arriving): RecordToKeep | undefined {
  const { key, record, appeared } = live;
  // A database would change the others, and then not know them again.
  if (key === '' || key.length > MAX_KEY || key.includes('\0') || !key.isWellFormed()) return undefined;
  const { facts } = tidyRecord({
    ...record,
    title: record.title.slice(0, MAX_TITLE),
    authors: record.authors.slice(0, MAX_AUTHORS),
    abstract: record.abstract.slice(0, MAX_ABSTRACT),
    source: live.source ?? { file: arriving.source, line: 1 },
  });
  if (facts === undefined) return undefined;
  const named = withFormerIds(withIds(facts, live.otherIds), arriving.known);
  const dated = appeared !== undefined && !Number.isNaN(appeared.getTime()) ? appeared : undefined;
  const datedAt = Math.min((dated ?? arriving.now).getTime(), arriving.now.getTime());
  const isForgotten = arriving.forgetBefore !== undefined && datedAt < arriving.forgetBefore.getTime();
  return {
    key,
    facts: JSON.stringify(named, (_, value: unknown) =>
      typeof value === 'string' ? storable(value) : value,
    ),
    workKeys: keysOfWork(named).map((one) => storable(one.slice(0, MAX_KEY))),
    appearedAt: appearedAt(dated, arriving),
    datedAt,
    readAt: arriving.now.getTime(),
    ...(isForgotten ? { isForgotten } : {}),
  };
}

/** PostgreSQL takes no NUL, and no half of a surrogate pair. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** What is kept of a record. */
export function factsOf(kept: string): PaperFacts {
  return JSON.parse(kept) as PaperFacts;
}

function withIds(facts: PaperFacts, ids: readonly string[] = []): PaperFacts {
  const others = new Set([...(facts.otherIds ?? []), ...ids]);
  others.delete(facts.id);
  return others.size === 0 ? facts : { ...facts, otherIds: [...others].sort().slice(0, MAX_IDS) };
}

/** Lists and posts that name the paper as it was called before still find it. */
function withFormerIds(facts: PaperFacts, known: string | undefined): PaperFacts {
  if (known === undefined) return facts;
  const before = factsOf(known);
  return withIds(facts, [before.id, ...(before.otherIds ?? [])]);
}

/**
 * What comes once a source was read is new now, so that nobody misses what took a while to be announced; of what was there before
 * only what its date says is.
 */
function appearedAt(dated: Date | undefined, { isCaughtUp, now }: Arriving): number {
  const said = dated === undefined ? undefined : Math.min(dated.getTime(), now.getTime());
  if (!isCaughtUp) return Math.max(said ?? 0, 0);
  return said !== undefined && now.getTime() - said > NEWS_MS ? Math.max(said, 0) : now.getTime();
}
