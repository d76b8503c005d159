import type { SourceClient } from '../http/source-client.ts';
import { SourceProblem } from '../live-source.ts';
import type { CategoryCursor } from './category-cursor.ts';
import { answeredAt } from './days.ts';
import { type OaiError, type OaiPage, readOaiPage } from './oai-page.ts';

/** What is read by OAI-PMH, and where. */
export interface OaiQuestion {
  readonly client: SourceClient;
  /** `https://oaipmh.arxiv.org/oai` */
  readonly base: string;
  readonly sets: readonly string[];
  /** The first day that counts, where somebody said it. */
  readonly since?: string | undefined;
}

/** Reads the pages of ListRecords. */
export interface OaiReader {
  /**
   * The page that a cursor is at; empty where nothing changed.
   * @throws SourceProblem
   */
  readPage(cursor: CategoryCursor): Promise<OaiPage>;
}

/** How a page can be asked for: by its token, or from a day (undefined: from the first one). */
type Way = { readonly token: string } | { readonly from: string | undefined };

/** The first day that it knows: what was there before has it too. */
export const EARLIEST_DAY = '2005-09-16';
const NOTHING: OaiPage = { records: [], deleted: [], remarks: [] };
const EMPTY_ANSWERS = 3;
/** So often in one reading the pages of a day are begun again because arXiv knows their token no more. */
const MOST_RESTARTS = 3;

/** A reader for one reading. */
export function createOaiReader(question: OaiQuestion, signal: AbortSignal): OaiReader {
  const restarts = new Map<string, number>();
  const tokens = new Set<string>();

  const readPage = async (cursor: CategoryCursor): Promise<OaiPage> => {
    const set = question.sets[cursor.set] ?? '';
    if (cursor.page !== undefined) tokens.add(cursor.page.token);
    const ways = waysTo(cursor, question.since);
    for (const [at, way] of ways.entries()) {
      const answer = await ask(question, { set, way, signal });
      if (!('error' in answer)) return newPage(answer);
      if (!isPassing(answer, way, at < ways.length - 1)) return refusal(answer);
      if ('token' in way) countRestart(`${set} ${cursor.page?.newest}`);
    }
    return NOTHING;
  };

  /** A token that was given before leads to what was read before, without end. */
  const newPage = (page: OaiPage): OaiPage => {
    const { token } = page;
    if (token !== undefined && tokens.has(token))
      throw new SourceProblem('damaged', 'arXiv’s OAI-PMH gives the same pages again and again.');
    if (token !== undefined) tokens.add(token);
    return page;
  };

  const countRestart = (place: string) => {
    tokens.clear();
    const count = (restarts.get(place) ?? 0) + 1;
    restarts.set(place, count);
    if (count > MOST_RESTARTS)
      throw new SourceProblem('later', 'arXiv’s OAI-PMH does not know its own resumption tokens now.');
  };

  return { readPage };
}

/** In the order in which they are tried. */
function waysTo({ page, days, set, start }: CategoryCursor, since: string | undefined): readonly Way[] {
  const day = days[set] ?? '';
  if (page !== undefined)
    return [{ token: page.token }, { from: fromDay(page.newest || day || (since ?? start)) }];
  if (day !== '') return [{ from: fromDay(day) }];
  return [{ from: fromDay(since ?? start) }];
}

/** Days before the first one that arXiv knows are an error to it. */
function fromDay(day: string): string | undefined {
  return day <= EARLIEST_DAY ? undefined : day;
}

/** Whether the next way may lead on, or that nothing matches is the answer. */
function isPassing({ error }: OaiError, way: Way, hasOther: boolean): boolean {
  if ('token' in way) return error === 'badResumptionToken' || error === 'badArgument';
  return error === 'noRecordsMatch' || (hasOther && error === 'badArgument');
}

/** A list that ended exactly where a page did has nothing behind its last token. */
function refusal({ error }: OaiError): OaiPage {
  if (error === 'noRecordsMatch') return NOTHING;
  throw new SourceProblem(
    'refused',
    `arXiv’s OAI-PMH does not give this (${error}): is there such a category, and is ARXIV_OAI_URL right?`,
  );
}

interface Asking {
  readonly set: string;
  readonly way: Way;
  readonly signal: AbortSignal;
}

/** A list without records is none, and no end: it is asked for again. */
async function ask(question: OaiQuestion, asking: Asking): Promise<OaiPage | OaiError> {
  for (let count = 0; count < EMPTY_ANSWERS; count++) {
    const response = await question.client.get(addressOf(question.base, asking), { signal: asking.signal });
    const page = await readOaiPage(response.text);
    if ('error' in page) return page;
    const day = answeredAt(response)?.toISOString().slice(0, 10) ?? page.day;
    const isEmpty = page.records.length + page.deleted.length + page.remarks.length === 0;
    if (!isEmpty || page.token !== undefined) return { ...page, ...(day === undefined ? {} : { day }) };
  }
  throw new SourceProblem('later', 'arXiv’s OAI-PMH gave a list without records.');
}

function addressOf(base: string, { set, way }: Asking): string {
  const url = new URL(base);
  url.searchParams.set('verb', 'ListRecords');
  if ('token' in way) url.searchParams.set('resumptionToken', way.token);
  else {
    url.searchParams.set('metadataPrefix', 'arXiv');
    url.searchParams.set('set', set);
    if (way.from !== undefined) url.searchParams.set('from', way.from);
  }
  return url.href;
}
