import type { Intent } from '../chat/intent.ts';
import type { Answer, PaperBlock } from '../chat/reply.ts';

/** What is remembered of a conversation, so that what is said next may refer to it. Small, since it is kept. */
export interface Remembered {
  /** The last search, in the query language. */
  readonly query?: string;
  /** Ids of the papers of the last list, up to the page that was shown last. */
  readonly listed: readonly string[];
  /** The number that stood beside the first of them. */
  readonly from: number;
  /** The page of the list that was shown last, and those around it. */
  readonly here?: Intent;
  readonly next?: Intent;
  readonly previous?: Intent;
  /** The last search had no answer: the list is that of one before it. */
  readonly isUnanswered?: true;
  /** The paper that was shown by itself last. */
  readonly opened?: string;
  /** It was shown after the list. */
  readonly isOpened?: true;
  /** What the person said last that was no follow-up. */
  readonly said?: string;
}

const MOST_LISTED = 50;
const MOST_SAID_CHARACTERS = 2_000;
const NOTHING: Remembered = { listed: [], from: 1 };

/** Reads what remembering wrote; undefined for anything else, and for nothing. */
export function readRemembered(text: string | undefined): Remembered | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRemembered(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (!isRecord(value)) return false;
  const { listed, from, here, next, previous, ...texts } = value;
  return (
    Array.isArray(listed) &&
    listed.every((id) => typeof id === 'string') &&
    typeof from === 'number' &&
    [here, next, previous].every((page) => page === undefined || isPage(page)) &&
    [texts['query'], texts['opened'], texts['said']].every(
      (text) => text === undefined || typeof text === 'string',
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Lists that have pages are those of a search, of what was saved and of what is new; of related papers there is only one. */
function isPage(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'related') return typeof value['source'] === 'string';
  if (typeof value['offset'] !== 'number') return false;
  if (value['kind'] === 'new')
    return typeof value['topic'] === 'string' && typeof value['since'] === 'string';
  return value['kind'] === 'saved' || (value['kind'] === 'search' && typeof value['query'] === 'string');
}

/** What nobody refers back to; the home is shown anew beside whatever is said. */
const UNSAID: ReadonlySet<Intent['kind']> = new Set(['smallTalk', 'help', 'home']);

interface Answered {
  readonly intent: Intent;
  readonly answer: Answer;
  /** What the person typed; undefined for a button. */
  readonly text: string | undefined;
}

/** What is to be remembered after an answer; the same as before when that changes nothing. */
export function rememberAnswer(
  before: Remembered | undefined,
  { intent, answer, text }: Answered,
): Remembered | undefined {
  if (UNSAID.has(intent.kind)) return before;
  const known = before ?? NOTHING;
  const saidNow =
    intent.kind === 'ask' && text !== undefined ? { said: text.slice(0, MOST_SAID_CHARACTERS) } : {};
  const papers = answer.blocks.filter((block): block is PaperBlock => block.kind === 'paper');
  const list = papers.filter(({ ordinal }) => ordinal !== undefined);
  const [opened, ...others] = papers.filter(({ ordinal }) => ordinal === undefined);
  if (list.length > 0) {
    // Beside a list one alone is what it is about.
    const one = opened === undefined || others.length > 0 ? {} : { opened: opened.id };
    return { ...rememberList(known, { list, answer, saidNow }), ...one };
  }
  if (opened !== undefined) return { ...known, ...saidNow, opened: opened.id, isOpened: true };
  if (answer.query !== undefined) return rememberUnanswered(known, answer.query, saidNow);
  return Object.keys(saidNow).length === 0 ? before : { ...known, ...saidNow };
}

/** What is changed next is this question; numbers still mean the list that was shown before it. */
function rememberUnanswered(
  { next: _next, previous: _previous, ...known }: Remembered,
  query: string,
  saidNow: { readonly said?: string },
): Remembered {
  return { ...known, ...saidNow, query, isUnanswered: true };
}

/** From what is no search “back” leads to the list before it. */
function wayBack({ here }: Remembered, { turns }: Answer): { readonly previous?: Intent } {
  const isOther = turns !== undefined && turns.here.kind !== 'search' && turns.here.kind !== here?.kind;
  return isOther && here !== undefined ? { previous: here } : {};
}

interface Listed {
  readonly list: readonly PaperBlock[];
  readonly answer: Answer;
  readonly saidNow: { readonly said?: string };
}

function rememberList(known: Remembered, { list, answer, saidNow }: Listed): Remembered {
  const ids = list.map(({ id }) => id);
  const from = list[0]?.ordinal ?? 1;
  // A further page: earlier numbers still mean their papers.
  const at = from - known.from;
  const isFurther = from > 1 && at === known.listed.length;
  const isAgain =
    at >= 0 && answer.query === known.query && ids.every((id, place) => known.listed[at + place] === id);
  const query = answer.query ?? (from > 1 ? known.query : undefined);
  const said = saidNow.said ?? known.said;
  return {
    listed: isAgain ? known.listed : (isFurther ? [...known.listed, ...ids] : ids).slice(0, MOST_LISTED),
    from: isFurther || isAgain ? known.from : from,
    ...(query === undefined ? {} : { query }),
    ...(said === undefined ? {} : { said }),
    ...wayBack(known, answer),
    ...answer.turns,
  };
}
