import {
  type Announced,
  newsAtom,
  newsRss,
  oaiAnswer,
  oaiRecord,
  queryAnswer,
  queryEntry,
} from './arxiv-formats.ts';
import { dayAfter, makePaper, type ServedPaper } from './arxiv-papers.ts';
import {
  type SourceAnswer,
  type SourceRequestSeen,
  type SourceServer,
  startSourceServer,
} from './source-server.ts';

interface ArxivServerOptions {
  /** How many papers there are at first: up to 160,000 and more (below 300,000), since none is held. */
  readonly papers: number;
  /** So many came each day, the last ones on `today`; 200 by default. */
  readonly perDay?: number;
  /** By default `2026-11-29`. */
  readonly today?: string;
  /** All papers are in all of them; `cs.LG` by default. */
  readonly categories?: readonly string[];
  /** Records in an answer of OAI-PMH; 1,000 by default. */
  readonly page?: number;
  /** Entries in an answer of the query API, at most; 100 by default. */
  readonly queryPage?: number;
  /** Times the requests. */
  readonly now?: () => number;
}

/** arXiv on loopback: its OAI-PMH at `/oai`, its query API at `/api/query`, its news at `/atom/…` and `/rss/…`. */
export interface ArxivServer {
  readonly server: SourceServer;
  /** For the settings of sources, and for the environment. */
  readonly settings: {
    readonly arxivOaiUrl: string;
    readonly arxivApiUrl: string;
    readonly arxivFeedUrl: string;
  };
  /** Of all papers that are there; makes them all. */
  ids(): readonly string[];
  /** Puts a paper in, today. @returns its id */
  add(some?: Partial<ServedPaper>): string;
  /** Gives a paper a new version, today. */
  change(id: string, some: Partial<ServedPaper>): void;
  /** OAI-PMH says that it is deleted, the others do not know it any more. */
  remove(id: string): void;
  /** Days go by. */
  wait(days: number): void;
  /** Of the tokens that were given out none counts any more. */
  expireTokens(): void;
}

interface Held {
  readonly paper: ServedPaper;
  readonly isDeleted: boolean;
  readonly isNew: boolean;
}

/**
 * Starts it; ended with the test, or by `server.stop`. What comes later is held, the papers of the beginning are made of their
 * numbers for each answer.
 */
export async function startArxivServer(options: ArxivServerOptions): Promise<ArxivServer> {
  const { papers, perDay = 200, categories = ['cs.LG'], page = 1_000, queryPage = 100 } = options;
  let today = options.today ?? '2026-11-29';
  const firstDay = dayAfter(today, 1 - Math.ceil(papers / perDay));
  const held = new Map<string, Held>();
  const gone = new Set<number>();
  const tokens = { generation: 0 };
  const dayOf = (number: number) => dayAfter(firstDay, Math.floor(number / perDay));
  const made = (number: number) => makePaper(number, dayOf(number), categories);
  let added = papers;

  /** By the days of their last change; the latest last. */
  function* listed(from: string): Iterable<Held> {
    const days = Math.max(0, Math.round((Date.parse(from) - Date.parse(firstDay)) / 86_400_000));
    for (let number = days * perDay; number < papers; number++)
      if (!gone.has(number)) yield { paper: made(number), isDeleted: false, isNew: true };
    for (const one of held.values()) if (one.paper.changed >= from) yield one;
  }
  /** The same without those that are deleted, the latest first. */
  function* latest(): Iterable<ServedPaper> {
    for (const { paper, isDeleted } of [...held.values()].reverse()) if (!isDeleted) yield paper;
    for (let number = papers - 1; number >= 0; number--) if (!gone.has(number)) yield made(number);
  }
  const found = (id: string): ServedPaper | undefined =>
    held.get(id)?.paper ?? Iterator.from(latest()).find((paper) => paper.id === id);
  const hold = (one: Held) => {
    held.delete(one.paper.id);
    held.set(one.paper.id, one);
    for (let number = Number(one.paper.id.slice(5)); number < papers; number += 100_000)
      if (made(number).id === one.paper.id) gone.add(number);
  };

  const now = () => new Date(`${today}T12:00:00Z`);
  const listRecords = ({ query }: SourceRequestSeen): string => {
    const token = query.get('resumptionToken');
    const asked = token === null ? query : new URLSearchParams(decodeURIComponent(token));
    if (token !== null && asked.get('generation') !== String(tokens.generation))
      return "<error code='badResumptionToken'>The value of the resumptionToken argument is invalid or expired.</error>";
    const set = asked.get('set') ?? '';
    const isKnown = categories.some((category) => `cs:${category.replace('.', ':')}`.startsWith(set));
    const from = asked.get('from') ?? firstDay;
    if (
      query.get('verb') !== 'ListRecords' ||
      asked.get('metadataPrefix') !== 'arXiv' ||
      !isKnown ||
      from > today
    )
      return "<error code='badArgument'>The request includes illegal arguments. Reason: Set does not exist</error>";
    return recordsFrom({ set, from, skip: Number(asked.get('skip') ?? 0), isFurther: token !== null });
  };
  const recordsFrom = ({ set, from, skip, isFurther }: Asked): string => {
    const some = Iterator.from(listed(from))
      .drop(skip)
      .take(page + 1)
      .toArray();
    const next = some[page]?.paper.changed;
    if (some.length === 0)
      return "<error code='noRecordsMatch'>The combination results in an empty list.</error>";
    const shown = some.slice(0, page);
    const ofDay = shown.filter(({ paper }) => paper.changed === next).length;
    const rest = next === undefined ? undefined : tokenOf(set, next, next === from ? skip + page : ofDay);
    return `<ListRecords>
${shown.map(({ paper, isDeleted }) => oaiRecord(paper, isDeleted)).join('')}
${rest ?? (isFurther ? '<resumptionToken/>' : '')}
    </ListRecords>`;
  };
  const tokenOf = (set: string, from: string, skip: number): string => {
    const { generation } = tokens;
    const fields = {
      verb: 'ListRecords',
      metadataPrefix: 'arXiv',
      set,
      from,
      skip: `${skip}`,
      generation: `${generation}`,
    };
    const token = encodeURIComponent(new URLSearchParams(fields).toString());
    return `<resumptionToken expirationDate='${dayAfter(today, 1)}T00:00:00Z'>${token}</resumptionToken>`;
  };

  const query = ({ query: asked }: SourceRequestSeen): string => {
    const ids = asked.get('id_list')?.split(',').filter(Boolean);
    const start = Number(asked.get('start') ?? 0);
    const count = Math.min(Number(asked.get('max_results') ?? 10), queryPage);
    if (ids !== undefined) {
      const known = ids.map((id) => found(id.replace(/v\d+$/, ''))).filter((paper) => paper !== undefined);
      return queryAnswer(known.map(queryEntry), { total: known.length, start, now: now() });
    }
    const total = papers - gone.size + [...held.values()].filter(({ isDeleted }) => !isDeleted).length;
    const shown = Iterator.from(latest()).drop(start).take(count).toArray();
    return queryAnswer(shown.map(queryEntry), { total, start, now: now() });
  };
  const announced = (): readonly Announced[] =>
    Iterator.from(listed(today))
      .filter(({ isDeleted }) => !isDeleted)
      .take(2_000)
      .map(({ paper, isNew }): Announced => ({ paper, type: isNew ? 'new' : 'replace' }))
      .toArray();

  const answer = (request: SourceRequestSeen): SourceAnswer => {
    const headers = { 'content-type': 'text/xml; charset=utf-8', date: now().toUTCString() };
    if (request.path === '/oai') return { headers, body: oaiAnswer(listRecords(request), now()) };
    if (request.path === '/api/query') return { headers, body: query(request) };
    const [, format, name = ''] = /^\/(atom|rss)\/([^/]+)$/.exec(request.path) ?? [];
    if (format === undefined) return { status: 404, body: 'Not Found' };
    return { headers, body: (format === 'atom' ? newsAtom : newsRss)(name, announced(), now()) };
  };

  const server = await startSourceServer(answer, options.now);
  return {
    server,
    settings: {
      arxivOaiUrl: `${server.address}/oai`,
      arxivApiUrl: `${server.address}/api/query`,
      arxivFeedUrl: server.address,
    },
    ids: () => Array.from(latest(), ({ id }) => id),
    add: (some = {}) => {
      const paper = { ...makePaper(added++, today, categories), ...some };
      hold({ paper, isDeleted: false, isNew: true });
      return paper.id;
    },
    change: (id, some) => {
      const paper = found(id);
      if (paper === undefined) throw new Error(`There is no ${id}.`);
      hold({
        paper: { ...paper, version: paper.version + 1, changed: today, ...some },
        isDeleted: false,
        isNew: false,
      });
    },
    remove: (id) => {
      const paper = found(id);
      if (paper !== undefined) hold({ paper: { ...paper, changed: today }, isDeleted: true, isNew: false });
    },
    wait: (days) => {
      today = dayAfter(today, days);
    },
    expireTokens: () => {
      tokens.generation++;
    },
  };
}

interface Asked {
  readonly set: string;
  readonly from: string;
  readonly skip: number;
  readonly isFurther: boolean;
}
