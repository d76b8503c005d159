/** How far the categories of a source were read. */
export interface CategoryCursor {
  /** The first day of the first reading. */
  readonly start: string;
  /** For each set, in their order, the newest day that it was read to its end up to; empty while there is none. */
  readonly days: readonly string[];
  /** The set that is read now or next; their number where only the news are left. */
  readonly set: number;
  /** What asks for the next page of that set, and the newest day that its pages had yet. */
  readonly page?: { readonly token: string; readonly newest: string };
  readonly isCaughtUp: boolean;
  /** What tells the news that were read last from others. */
  readonly news?: string;
}

const FORM = 'arxiv-oai-1';
const DAY = /^\d{4}-\d\d-\d\d$/;

/** As the text that is kept. */
export function writeCategoryCursor(cursor: CategoryCursor): string {
  return JSON.stringify({ form: FORM, ...cursor });
}

/** Undefined where it is none of ours, or was written for other sets. */
export function readCategoryCursor(text: string | undefined, sets: number): CategoryCursor | undefined {
  const value = parsed(text);
  const { form, start, days, set, page, isCaughtUp, news } = value;
  if (form !== FORM || !isDay(start) || start === '' || typeof isCaughtUp !== 'boolean') return undefined;
  if (!Array.isArray(days) || days.length !== sets || !days.every(isDay)) return undefined;
  if (typeof set !== 'number' || !Number.isInteger(set) || set < 0 || set > sets) return undefined;
  return {
    start,
    days: days.filter(isDay),
    set,
    isCaughtUp,
    ...pageOf(page),
    ...(typeof news === 'string' ? { news } : {}),
  };
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function pageOf(value: unknown): Pick<CategoryCursor, 'page'> {
  const { token, newest } = Object(value) as { readonly token?: unknown; readonly newest?: unknown };
  return typeof token === 'string' && token !== '' && isDay(newest) ? { page: { token, newest } } : {};
}

/** Or empty. */
function isDay(value: unknown): value is string {
  return value === '' || (typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)));
}

/** What a page tells of where to go on. */
interface PageEnd {
  readonly token?: string;
  readonly newest?: string;
  /** The day on which it was answered: nothing was changed later than that, whatever a record says. */
  readonly day?: string;
}

/**
 * Where to go on after a page: to the next one, or the next set. The last page of the last set ends a first reading, and leaves
 * the news to a later one.
 */
export function afterPage(cursor: CategoryCursor, { token, newest = '', day }: PageEnd): CategoryCursor {
  const { page, ...rest } = cursor;
  const seen = [page?.newest ?? '', newest].sort().at(-1) ?? '';
  const reached = day !== undefined && seen > day ? day : seen;
  if (token !== undefined) return { ...rest, page: { token, newest: reached } };
  const days = cursor.days.map((old, at) => (at === cursor.set && reached !== '' ? reached : old));
  const set = cursor.set + 1;
  const isEnd = !cursor.isCaughtUp && set === days.length;
  return { ...rest, days, set: isEnd ? 0 : set, isCaughtUp: cursor.isCaughtUp || isEnd };
}
