import { type SourceServer, startSourceServer } from './source-server.ts';

/** What Crossref knows of a work. */
export interface CrossrefWork {
  readonly title: string;
  /** JATS; undefined: it has none, as of many publishers. */
  readonly abstract?: string;
}

/** Starts a server that answers as Crossref's REST API does. @param works by their DOIs, in lower case */
export function startCrossrefServer(works: ReadonlyMap<string, CrossrefWork>): Promise<SourceServer> {
  return startSourceServer(({ path }) => {
    const doi = decodeURIComponent(path.replace(/^\/works\//, '')).toLowerCase();
    const work = works.get(doi);
    if (work === undefined)
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Resource not found.' };
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(answerOf(doi, work)) };
  });
}

function answerOf(doi: string, { title, abstract }: CrossrefWork) {
  return {
    status: 'ok',
    'message-type': 'work',
    'message-version': '1.0.0',
    message: {
      indexed: {
        'date-parts': [[2026, 11, 20]],
        'date-time': '2026-11-20T09:10:11Z',
        timestamp: 1_795_000_000_000,
      },
      publisher: 'Springer Science and Business Media LLC',
      issue: '7985',
      license: [
        { URL: 'https://creativecommons.org/licenses/by/4.0', 'content-version': 'tdm', 'delay-in-days': 0 },
      ],
      'content-domain': { domain: ['link.springer.com'], 'crossmark-restriction': false },
      'short-container-title': ['Nature'],
      ...(abstract === undefined ? {} : { abstract }),
      DOI: doi,
      type: 'journal-article',
      created: {
        'date-parts': [[2026, 11, 4]],
        'date-time': '2026-11-04T11:02:35Z',
        timestamp: 1_793_790_155_000,
      },
      page: '47-53',
      source: 'Crossref',
      'is-referenced-by-count': 12,
      title: [title],
      prefix: doi.split('/')[0],
      volume: '625',
      author: [
        {
          given: 'Ana',
          family: 'Kept',
          sequence: 'first',
          affiliation: [{ name: 'University of Somewhere' }],
        },
        {
          ORCID: 'http://orcid.org/0000-0001-2345-6789',
          given: 'Bo C.',
          family: 'Low',
          sequence: 'additional',
          affiliation: [],
        },
      ],
      member: '297',
      'published-online': { 'date-parts': [[2026, 11, 4]] },
      reference: [
        { key: 'c1', doi: '10.1000/other', 'article-title': 'Another one', author: 'X Other', year: '1999' },
      ],
      'container-title': ['Nature'],
      language: 'en',
      link: [
        {
          URL: `https://www.nature.com/articles/${doi.split('/')[1]}.pdf`,
          'content-type': 'application/pdf',
          'intended-application': 'text-mining',
        },
      ],
      deposited: { 'date-parts': [[2026, 11, 4]] },
      issued: { 'date-parts': [[2026, 11, 4]] },
      'journal-issue': { issue: '7985', 'published-print': { 'date-parts': [[2026, 11, 12]] } },
      URL: `https://doi.org/${doi}`,
      relation: {},
      ISSN: ['0028-0836', '1476-4687'],
      subject: [],
      published: { 'date-parts': [[2026, 11, 4]] },
    },
  };
}
