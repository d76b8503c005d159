import type { SourceClient } from '../http/source-client.ts';
import { type LiveSource, type SourceBatch, SourceProblem } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { ARXIV_MANNERS } from './arxiv-manners.ts';
import { conditionQuery } from './condition.ts';
import { answeredAt } from './days.ts';
import { type QueryCursor, readQueryCursor, writeQueryCursor } from './query-cursor.ts';
import { type QueryPage, readQueryPage } from './query-page.ts';
import { type ArxivSpec, writeArxivSpec } from './read-spec.ts';
import { categoryQuery } from './taxonomy.ts';

const PAGE = 100;
/** So many, the latest changed ones, are read first where the name does not say since when. */
const MOST_FIRST = 2_000;
/** The API gives no more, whatever is asked for. */
const MOST = 30_000;
/** What moderators hold back comes into the answers some days later than its date says: so far each reading goes back again. */
const OVERLAP_MS = 14 * 24 * 60 * 60_000;
/** The API gives an empty page now and then although there is more. */
const EMPTY_ANSWERS = 4;

/**
 * Papers that answer a query, the latest changed first: 2,000 of them the first time, or all that were submitted since the day
 * that the name says; then until those that were known 14 days before the latest known change. Nothing is ever told to be gone.
 */
export function openQuery(spec: ArxivSpec, { settings, client }: SourceContext): LiveSource {
  const asking = { client: client(ARXIV_MANNERS), base: settings.arxivApiUrl, query: searchQuery(spec) };
  const most = spec.since === undefined ? MOST_FIRST : MOST;
  const first = spec.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(spec.since);

  async function* read(text: string | undefined, signal: AbortSignal): AsyncGenerator<SourceBatch> {
    for (let cursor = readQueryCursor(text), isEnd = false; !isEnd; ) {
      const page = await askPage({ ...asking, signal }, cursor);
      ({ cursor, isEnd } = afterQueryPage(cursor, page, most));
      yield {
        records: page.entries
          .map(({ record }) => record)
          .filter(({ appeared }) => (appeared?.getTime() ?? first) >= first),
        cursor: writeQueryCursor(cursor),
        isCaughtUp: cursor.isCaughtUp,
        ...(isEnd ? {} : { progress: { done: cursor.start, all: Math.min(page.total, most) } }),
        ...(page.remarks.length === 0 ? {} : { remarks: page.remarks }),
      };
    }
  }

  return { name: `arxiv:${writeArxivSpec(spec)}`, read };
}

/** What the API is asked. */
export function searchQuery({ categories, condition, since }: ArxivSpec): string {
  const within = categories.map(categoryQuery);
  return [
    ...(condition === undefined ? [] : [conditionQuery(condition)]),
    ...(within.length > 1 ? [`(${within.join(' OR ')})`] : within),
    ...(since === undefined ? [] : [`submittedDate:[${since.replaceAll('-', '')}0000 TO 210012312359]`]),
  ].join(' AND ');
}

interface Asking {
  readonly client: SourceClient;
  readonly base: string;
  readonly query: string;
  readonly signal: AbortSignal;
}

async function askPage({ client, base, query, signal }: Asking, cursor: QueryCursor): Promise<QueryPage> {
  const url = new URL(base);
  url.searchParams.set('search_query', query);
  url.searchParams.set('start', String(cursor.start));
  url.searchParams.set('max_results', String(PAGE));
  url.searchParams.set('sortBy', 'lastUpdatedDate');
  url.searchParams.set('sortOrder', 'descending');
  for (let count = 1; ; count++) {
    const response = await client.get(url.href, { signal });
    const page = await readQueryPage(response.text);
    const made = answeredAt(response)?.getTime() ?? page.made;
    if (page.count > 0 || isEmptyForGood(page, cursor, count))
      return { ...page, ...(made === undefined ? {} : { made }) };
    if (count === EMPTY_ANSWERS)
      throw new SourceProblem('later', 'arXiv’s query API gave an empty page where there is more.');
  }
}

/** That nothing answers a query is believed of one that never had an answer, when it is said again. */
function isEmptyForGood({ total }: QueryPage, { start, mark }: QueryCursor, count: number): boolean {
  if (start > 0) return start >= total && total > 0;
  return total === 0 && mark === 0 && count > 1;
}

/** Where to go on after a page, and whether it was the last one of this reading. */
export function afterQueryPage(
  cursor: QueryCursor,
  { entries, count, total, made = Number.POSITIVE_INFINITY }: QueryPage,
  most: number,
): { readonly cursor: QueryCursor; readonly isEnd: boolean } {
  const times = entries.flatMap(({ updated }) => (updated === undefined ? [] : [Math.min(updated, made)]));
  const newest = Math.max(cursor.newest, ...times);
  const start = cursor.start + count;
  const isKnown = cursor.isCaughtUp && times.length > 0 && Math.min(...times) < cursor.mark - OVERLAP_MS;
  const isEnd = count === 0 || start >= total || isKnown || start >= (cursor.isCaughtUp ? MOST : most);
  if (!isEnd) return { cursor: { ...cursor, start, newest }, isEnd };
  return { cursor: { start: 0, mark: Math.max(cursor.mark, newest), newest: 0, isCaughtUp: true }, isEnd };
}
