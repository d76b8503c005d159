import type { HostileRecord } from '../contracts/live-source.ts';
import {
  type SourceAnswer,
  type SourceRequestSeen,
  type SourceServer,
  startSourceServer,
} from './source-server.ts';

/** A work as the server keeps it, with all its fields. */
type OpenalexWork = Readonly<Record<string, unknown>> & { readonly id: string };

/** OpenAlex's API, as far as works are asked for. */
export interface OpenalexServer extends SourceServer {
  /** By their ids: `W1`. */
  readonly works: Map<string, OpenalexWork>;
  /** Works on a page; no more than OpenAlex gives. */
  pageSize: number;
  /** Is called before each answer. */
  beforeAnswer: (request: SourceRequestSeen) => void;
  /** Puts a work in, or changes fields of one. @returns its id */
  put(fields: Readonly<Record<string, unknown>>, id?: string): string;
}

/** Starts it. @param now see startSourceServer */
export async function startOpenalexServer(now?: () => number): Promise<OpenalexServer> {
  const works = new Map<string, OpenalexWork>();
  let count = 0;
  const server = await startSourceServer((request) => {
    openalex.beforeAnswer(request);
    return answerOf(openalex, request);
  }, now);
  const openalex: OpenalexServer = Object.assign(server, {
    works,
    pageSize: 100,
    beforeAnswer: () => undefined,
    put: (fields: Readonly<Record<string, unknown>>, known?: string) => {
      const id = known ?? `W${4_000_000_000 + ++count}`;
      works.set(id, { ...works.get(id), ...fields, id: `https://openalex.org/${id}` });
      return id;
    },
  });
  return openalex;
}

const JSON_TYPE = { 'content-type': 'application/json' };

function answerOf(openalex: OpenalexServer, request: SourceRequestSeen): SourceAnswer {
  const { path, query } = request;
  const doi = /^\/works\/doi:(.+)$/.exec(path)?.[1];
  if (doi !== undefined) return singleOf(openalex, decodeURIComponent(doi), query);
  if (path !== '/works') return { status: 404, body: '{"error":"Not found"}' };
  const size = Number(query.get('per-page') ?? 25);
  const filters = (query.get('filter') ?? '').split(',').map((one) => one.split(/:(.*)/s));
  const unknown = filters.find(([name = '']) => !Object.hasOwn(FILTERS, name));
  if (unknown !== undefined || size < 1 || size > 100)
    return {
      status: 400,
      body: JSON.stringify({ error: 'Invalid query parameters error.', message: String(unknown) }),
    };
  const found = [...openalex.works.values()]
    .filter((work) => filters.every(([name = '', value = '']) => FILTERS[name]?.(work, value) === true))
    .sort(byDate);
  return pageOf(found, { query, size: Math.min(size, openalex.pageSize) });
}

/** What OpenAlex's documentation calls them. */
const FILTERS: Readonly<Record<string, (work: OpenalexWork, value: string) => boolean>> = {
  from_publication_date: (work, value) => String(work['publication_date']) >= value,
  'topics.id': (work, value) => JSON.stringify(work['topics']).includes(value),
  'concepts.id': (work, value) => JSON.stringify(work['concepts']).includes(value),
  'authorships.author.id': (work, value) => JSON.stringify(work['authorships']).includes(value),
  'authorships.author.orcid': (work, value) => JSON.stringify(work['authorships']).includes(value),
  'authorships.institutions.id': (work, value) => JSON.stringify(work['authorships']).includes(value),
  'authorships.institutions.ror': (work, value) => JSON.stringify(work['authorships']).includes(value),
  'primary_location.source.id': (work, value) => JSON.stringify(work['primary_location']).includes(value),
  'primary_location.source.issn': (work, value) => JSON.stringify(work['primary_location']).includes(value),
};

function byDate(one: OpenalexWork, other: OpenalexWork): number {
  const [a, b] = [String(one['publication_date']), String(other['publication_date'])];
  return a === b ? (one.id < other.id ? -1 : 1) : a < b ? 1 : -1;
}

interface Asked {
  readonly query: URLSearchParams;
  readonly size: number;
}

/** A cursor names the last work of its page, as a search that goes on after it. */
function pageOf(found: readonly OpenalexWork[], { query, size }: Asked): SourceAnswer {
  const cursor = query.get('cursor') ?? '';
  const after = cursor === '*' ? '' : Buffer.from(cursor, 'base64').toString();
  const start = after === '' ? 0 : found.findIndex((work) => work.id === after) + 1;
  if (cursor === '' || (after !== '' && start === 0))
    return { status: 400, body: '{"error":"Invalid cursor"}' };
  const page = found.slice(start, start + size);
  const last = page.at(-1);
  const meta = {
    count: found.length,
    db_response_time_ms: 12,
    page: null,
    per_page: size,
    next_cursor: last === undefined ? null : Buffer.from(last.id).toString('base64'),
  };
  const results = page.map((work) => selected(work, query.get('select')));
  return { headers: JSON_TYPE, body: JSON.stringify({ meta, results, group_by: [] }) };
}

function singleOf({ works }: OpenalexServer, doi: string, query: URLSearchParams): SourceAnswer {
  const work = [...works.values()].find((one) =>
    String(one['doi']).toLowerCase().endsWith(doi.toLowerCase()),
  );
  if (work === undefined) return { status: 404, body: '<p>Not found</p>' };
  return { headers: JSON_TYPE, body: JSON.stringify(selected(work, query.get('select'))) };
}

function selected(work: OpenalexWork, select: string | null): unknown {
  if (select === null) return work;
  return Object.fromEntries(select.split(',').map((name) => [name, work[name] ?? null]));
}

/** An abstract as OpenAlex has it. */
export function inverted(text: string): Readonly<Record<string, readonly number[]>> {
  const index = new Map<string, number[]>();
  for (const [place, word] of text.split(' ').entries()) index.set(word, [...(index.get(word) ?? []), place]);
  return Object.fromEntries(index);
}

/** An article with what such a work has. @param day since the first of August 2026 */
export function workFields(number: number, day = number): Readonly<Record<string, unknown>> {
  const published = new Date(Date.UTC(2026, 7, 1 + day)).toISOString().slice(0, 10);
  const created = new Date(Date.UTC(2026, 7, 5 + day)).toISOString().slice(0, 10);
  const title = `On open thing number ${number}`;
  return {
    doi: `https://doi.org/10.1000/open.${number}`,
    title,
    display_name: title,
    publication_date: published,
    created_date: created,
    type: 'article',
    language: 'en',
    is_retracted: false,
    primary_location: {
      landing_page_url: `https://doi.org/10.1000/open.${number}`,
      pdf_url: `https://example.org/open/${number}.pdf`,
      source: {
        id: 'https://openalex.org/S137773608',
        display_name: 'Journal of Things',
        issn: ['0028-0836'],
        type: 'journal',
        host_organization_name: 'A Press',
      },
    },
    best_oa_location: null,
    locations: [{ landing_page_url: `https://arxiv.org/abs/2608.${String(10_000 + number)}`, pdf_url: null }],
    authorships: [
      {
        author: {
          id: 'https://openalex.org/A5023888391',
          display_name: 'Ana Kept',
          orcid: 'https://orcid.org/0000-0002-1825-0097',
        },
        institutions: [{ id: 'https://openalex.org/I136199984', ror: 'https://ror.org/03vek6s52' }],
        raw_author_name: 'A. Kept',
      },
    ],
    biblio: { volume: '7', issue: '2', first_page: '10', last_page: '19' },
    abstract_inverted_index: inverted(`We study open thing number ${number} and then we study it again`),
    keywords: [{ id: 'https://openalex.org/keywords/things', display_name: 'Things, open', score: 0.5 }],
    topics: [{ id: 'https://openalex.org/T10320' }],
    concepts: [{ id: 'https://openalex.org/C119857082' }],
    cited_by_count: 3,
  };
}

/** The same of somebody who means harm. */
export function hostileFields({
  title,
  abstract,
  author,
  address,
}: HostileRecord): Readonly<Record<string, unknown>> {
  return {
    ...workFields(0),
    doi: address,
    title,
    display_name: title,
    primary_location: { landing_page_url: address, pdf_url: address, source: { display_name: title } },
    authorships: [{ author: { display_name: author }, raw_author_name: author }],
    abstract_inverted_index: inverted(abstract),
    keywords: [{ display_name: abstract }],
  };
}
