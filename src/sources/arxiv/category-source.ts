import type { LiveRecord, LiveSource, SourceBatch } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { ARXIV_MANNERS } from './arxiv-manners.ts';
import { type AskedNews, askNews } from './ask-news.ts';
import {
  afterPage,
  type CategoryCursor,
  readCategoryCursor,
  writeCategoryCursor,
} from './category-cursor.ts';
import { dayBefore } from './days.ts';
import { createOaiReader, EARLIEST_DAY } from './oai-reader.ts';
import { type ArxivSpec, writeArxivSpec } from './read-spec.ts';
import { setOf } from './taxonomy.ts';

/** The news are fewer; so many of what was read just now are remembered to tell what they repeat. */
const MOST_SEEN = 20_000;

/**
 * Papers of categories. The first reading begins with the news of the day, and goes through OAI-PMH from the first paper on, from the
 * day that the name says (`since 2020`), or from where papers are not forgotten. Each later one asks OAI-PMH, set by
 * set, for all that changed since the last day of the reading before, and then once for the news. The news alone would miss what
 * changes without an announcement, and the days on which nobody read them; OAI-PMH alone would be late on some. What both have
 * is taken from OAI-PMH, which says more. Days are arXiv's own, never those of this machine.
 */
export function openCategories(spec: ArxivSpec, { settings, client }: SourceContext): LiveSource {
  const arxiv = client(ARXIV_MANNERS);
  const sets = spec.categories.map(setOf);
  const news = { client: arxiv, base: settings.arxivFeedUrl, categories: spec.categories };
  const oai = { client: arxiv, base: settings.arxivOaiUrl, sets, since: spec.since };

  async function* read(text: string | undefined, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    const seen = new Set<string>();
    const remarks: string[] = [];
    let cursor = readCategoryCursor(text, sets.length);
    if (cursor === undefined) {
      const first = await askNews(news, undefined, signal);
      cursor = firstCursor(first, sets.length, settings.sourcesForgetDays);
      if (first.trouble === undefined) yield newsBatch(first, { cursor, seen, spec });
      else remarks.push(troubleOf(first.trouble));
    }
    const isFirst = !cursor.isCaughtUp;
    const reader = createOaiReader(oai, signal);
    while (cursor.set < sets.length) {
      const page = await reader.readPage(cursor);
      cursor = afterPage(cursor, page);
      if (!isFirst) remember(seen, page.records);
      yield {
        records: page.records.filter(sinceDay(spec.since)),
        removed: page.deleted,
        ...(page.progress === undefined ? {} : { progress: page.progress }),
        ...endOf(cursor, [...remarks.splice(0), ...page.remarks]),
      };
      if (isFirst && cursor.isCaughtUp) return;
    }
    const asked = await askNews(news, cursor.news, signal);
    const { mark = cursor.news } = asked;
    const end = { ...cursor, set: 0, ...(mark === undefined ? {} : { news: mark }) };
    yield newsBatch(asked, { cursor: end, seen, spec });
  }

  return { name: `arxiv:${writeArxivSpec(spec)}`, read };
}

function firstCursor(
  { now = new Date(), mark }: AskedNews,
  sets: number,
  forgetDays: number | undefined,
): CategoryCursor {
  return {
    start: forgetDays === undefined ? EARLIEST_DAY : dayBefore(now, forgetDays),
    days: Array.from({ length: sets }, () => ''),
    set: 0,
    isCaughtUp: false,
    ...(mark === undefined ? {} : { news: mark }),
  };
}

interface Around {
  readonly cursor: CategoryCursor;
  readonly seen: ReadonlySet<string>;
  readonly spec: ArxivSpec;
}

function newsBatch(
  { records = [], remarks = [], trouble }: AskedNews,
  { cursor, seen, spec }: Around,
): SourceBatch {
  return {
    records: records.filter(({ key }) => !seen.has(key)).filter(sinceDay(spec.since)),
    ...endOf(cursor, trouble === undefined ? remarks : [troubleOf(trouble)]),
  };
}

function endOf(cursor: CategoryCursor, remarks: readonly string[]): Omit<SourceBatch, 'records'> {
  return {
    cursor: writeCategoryCursor(cursor),
    isCaughtUp: cursor.isCaughtUp,
    ...(remarks.length === 0 ? {} : { remarks: remarks.slice(0, 50) }),
  };
}

function troubleOf(trouble: string): string {
  return `Today’s announcements could not be read, and come later by OAI-PMH: ${trouble}`;
}

function sinceDay(since: string | undefined): (record: LiveRecord) => boolean {
  const first = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
  return ({ appeared }) => appeared === undefined || appeared.getTime() >= first;
}

function remember(seen: Set<string>, records: readonly LiveRecord[]): void {
  for (const { key } of records) seen.add(key);
  for (const key of seen) {
    if (seen.size <= MOST_SEEN) return;
    seen.delete(key);
  }
}
