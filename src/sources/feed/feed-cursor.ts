/** What is known of a feed between two readings. */
export interface FeedCursor {
  readonly etag?: string;
  /** `Last-Modified`, word for word. */
  readonly modified?: string;
  /** Stamps of the items that were kept as they are, the newest first. */
  readonly known: ReadonlySet<string>;
  /** Readings at which nobody answered who was asked for an item's abstract, by its stamp. */
  readonly unanswered: ReadonlyMap<string, number>;
  /** Who was asked for abstracts: `crossref`; another one has not been. */
  readonly asked: string;
  readonly isCaughtUp: boolean;
}

const VERSION = 1;
/** Of items that left the feed nothing needs to be known. */
const MOST_KNOWN = 6_000;
const MOST_UNANSWERED = 1_000;
const LONGEST_HEADER = 1_000;
const STAMP = 8;

/** Before the first reading, and where a cursor cannot be read: then all is read again, which does no harm. */
export const NO_CURSOR: FeedCursor = {
  known: new Set(),
  unanswered: new Map(),
  asked: '',
  isCaughtUp: false,
};

/** A cursor as it is kept: up to 80,000 characters. */
export function writeCursor({ etag, modified, known, unanswered, asked, isCaughtUp }: FeedCursor): string {
  return JSON.stringify({
    v: VERSION,
    ...(isShort(etag) ? { etag } : {}),
    ...(isShort(modified) ? { modified } : {}),
    known: [...known].slice(0, MOST_KNOWN).join(''),
    unanswered: [...unanswered].slice(0, MOST_UNANSWERED),
    asked,
    isCaughtUp,
  });
}

function isShort(header: string | undefined): header is string {
  return header !== undefined && header.length <= LONGEST_HEADER;
}

/** Reads what was kept, by any version. */
export function readCursor(text: string | undefined): FeedCursor {
  const value = parse(text);
  if (value['v'] !== VERSION) return NO_CURSOR;
  const { etag, modified, known, unanswered, asked, isCaughtUp } = value;
  return {
    ...(typeof etag === 'string' ? { etag } : {}),
    ...(typeof modified === 'string' ? { modified } : {}),
    known: new Set(typeof known === 'string' ? stampsIn(known) : []),
    unanswered: new Map(Array.isArray(unanswered) ? unanswered.filter(isCount) : []),
    asked: typeof asked === 'string' ? asked : '',
    isCaughtUp: isCaughtUp === true,
  };
}

function parse(text = ''): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

function stampsIn(text: string): readonly string[] {
  return text.match(new RegExp(`.{${STAMP}}`, 'gs')) ?? [];
}

function isCount(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
