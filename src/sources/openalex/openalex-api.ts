import { isObject, type Json } from '../formats/json/parse-value.ts';
import { jsonOf } from '../http/json-answer.ts';
import type { SourceClient } from '../http/source-client.ts';
import { SourceProblem } from '../live-source.ts';
import type { SourceContext } from '../source-kind.ts';
import { WORK_FIELDS } from './openalex-work.ts';
import type { WorksName, WorksOf } from './works-name.ts';
import type { Walk } from './works-walk.ts';

/** A page of works. */
export interface WorksPage {
  readonly works: readonly Json[];
  /** Undefined behind the last page. */
  readonly next: string | undefined;
  /** How many works there are on all pages; undefined where it does not say. */
  readonly count: number | undefined;
}

/** The part of OpenAlex's API that is read here. */
export interface OpenalexApi {
  page(name: WorksName, walk: Walk, signal: AbortSignal): Promise<WorksPage>;
  /** Undefined where OpenAlex has none with that DOI. */
  work(doi: string, signal: AbortSignal | undefined): Promise<Json | undefined>;
}

/** Ten requests a second are allowed. */
const GAP_MS = 100;
const HOST = 'OpenAlex';
/** The most that it gives. */
const PAGE = 100;

/** A client of OpenAlex with the settings of this process. */
export function createOpenalexApi({ settings, client }: SourceContext): OpenalexApi {
  const openalex: SourceClient = client({ name: HOST, gapMs: GAP_MS });
  const base = settings.openalexUrl.replace(/\/+$/, '');
  const address = (path: string, query: Readonly<Record<string, string>>) => {
    const { openalexMailto: mailto, openalexApiKey: key } = settings;
    const asked = {
      ...{ ...query, select: WORK_FIELDS },
      ...(mailto === undefined ? {} : { mailto }),
      ...(key === undefined ? {} : { api_key: key }),
    };
    return `${base}/${path}?${new URLSearchParams(asked)}`;
  };
  return {
    page: async (name, { from, next }, signal) => {
      const filter = [filterOf(name), ...(from === undefined ? [] : [`from_publication_date:${from}`])].join(
        ',',
      );
      const query = { filter, sort: 'publication_date:desc', 'per-page': String(PAGE), cursor: next };
      return await explained(async () => {
        const answer = await openalex.get(address('works', query), { signal });
        return pageOf(jsonOf(answer, HOST));
      });
    },
    work: (doi, signal) =>
      explained(async () => {
        const path = `works/doi:${doi.split('/').map(encodeURIComponent).join('/')}`;
        const answer = await openalex.get(address(path, {}), { signal, accepts: [404] });
        return answer.status === 404 ? undefined : jsonOf(answer, HOST);
      }),
  };
}

const FILTERS: Readonly<Record<WorksOf, string>> = {
  author: 'authorships.author.id',
  concept: 'concepts.id',
  institution: 'authorships.institutions.id',
  topic: 'topics.id',
  venue: 'primary_location.source.id',
};

const FOREIGN_FILTERS: Readonly<Partial<Record<WorksOf, string>>> = {
  author: 'authorships.author.orcid',
  institution: 'authorships.institutions.ror',
  venue: 'primary_location.source.issn',
};

function filterOf({ of, id }: WorksName): string {
  const isOwn = /^[A-Z]\d+$/.test(id);
  return `${isOwn ? FILTERS[of] : (FOREIGN_FILTERS[of] ?? FILTERS[of])}:${id}`;
}

function pageOf(json: Json): WorksPage {
  const { meta, results } = isObject(json) ? json : {};
  const count = isObject(meta) ? meta['count'] : undefined;
  if (!isObject(meta) || !Array.isArray(results))
    throw new SourceProblem('damaged', `${HOST} gave an answer that is no page of works.`);
  const next = meta['next_cursor'];
  return {
    works: results,
    count: typeof count === 'number' ? count : undefined,
    next: typeof next === 'string' && next !== '' ? next : undefined,
  };
}

/** It refuses whoever asks too much, and only for the day. */
async function explained<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof SourceProblem) || (error.status !== 403 && error.status !== 429)) throw error;
    const { status, retryAfterMs } = error;
    const why = `${HOST} gives no more for now (HTTP ${status}): its share for a day may be used up, and it goes on later.`;
    throw new SourceProblem('later', why, { status, retryAfterMs, cause: error });
  }
}
