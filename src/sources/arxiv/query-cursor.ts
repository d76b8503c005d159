/** How far the answers to a query were read, the latest changed first. */
export interface QueryCursor {
  /** How many answers were read in this reading. */
  readonly start: number;
  /** When the latest change was that an earlier reading saw, by arXiv's clock, in milliseconds; 0 while there was none. */
  readonly mark: number;
  /** The same of this reading yet. */
  readonly newest: number;
  readonly isCaughtUp: boolean;
}

const FORM = 'arxiv-query-1';

/** Where everything begins. */
export const QUERY_BEGINNING: QueryCursor = { start: 0, mark: 0, newest: 0, isCaughtUp: false };

/** As the text that is kept. */
export function writeQueryCursor(cursor: QueryCursor): string {
  return JSON.stringify({ form: FORM, ...cursor });
}

/** The beginning where it is none of ours. */
export function readQueryCursor(text: string | undefined): QueryCursor {
  const { form, start, mark, newest, isCaughtUp } = parsed(text);
  const isOurs = form === FORM && isCount(start) && isCount(mark) && isCount(newest);
  return isOurs && typeof isCaughtUp === 'boolean' ? { start, mark, newest, isCaughtUp } : QUERY_BEGINNING;
}

function parsed(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
